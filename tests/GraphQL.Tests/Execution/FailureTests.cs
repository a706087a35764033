using CrmGraph.GraphQL.Building;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class FailureTests
{
    private readonly Graph _graph = new(Describe);

    [Fact]
    [Fault(34, "A step throws for every row")]
    public async Task One_failed_step_is_reported_at_every_parent_and_logged_once()
    {
        var answer = await _graph.Ask("{ parts { number weight } }");

        Assert.StartsWith("""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":18}],"path":["parts",0,"weight"]""", answer, StringComparison.Ordinal);
        Assert.EndsWith(""""data":{"parts":[{"number":1,"weight":null},{"number":2,"weight":null}]}}"""", answer, StringComparison.Ordinal);
        Assert.Single(_graph.Unexpected);
    }

    [Fact]
    public async Task Null_moves_up_to_the_nearest_position_that_may_be_null() => Assert.Equal(
        """{"errors":[{"message":"Not this one.","locations":[{"line":1,"column":11}],"path":["parts",1,"price"],"extensions":{"code":"NO_PRICE"}}],"data":null}""",
        await _graph.Ask("{ parts { price } }"));

    private static void Describe(SchemaBuilder schema)
    {
        schema.InMemory<Part>("Part", type => type.Batch(
            "weight", p => p.Number, (IReadOnlyList<int> _, RequestContext _) => Task.FromException<IReadOnlyDictionary<int, int>>(new NotSupportedException("secret"))));
        schema.Query(q => q.Field<IReadOnlyList<Part>>("parts", _ => Task.FromResult<IReadOnlyList<Part>>([new Part(1), new Part(2)])));
    }

    private sealed record Part(int Number)
    {
        public int Price => Number == 1 ? 10 : throw new GraphQLException("Not this one.", "NO_PRICE");
    }
}
