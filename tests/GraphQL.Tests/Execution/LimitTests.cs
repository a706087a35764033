using CrmGraph.GraphQL.Building;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class LimitTests
{
    private readonly Graph _graph = new(Describe);

    [Fact]
    public async Task An_operation_nested_too_deep_is_refused()
    {
        var query = string.Concat(Enumerable.Repeat("self { ", 14)) + "name" + string.Concat(Enumerable.Repeat(" }", 14));

        Assert.DoesNotContain("errors", await _graph.Ask($"{{ me {{ {query.Replace("self { name }", "name", StringComparison.Ordinal)} }} }}"), StringComparison.Ordinal);
        var answer = await _graph.Ask($"{{ me {{ {query} }} }}");

        Assert.Contains("nested deeper than the maximum of 15 levels", answer, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(30, "One field under 31 names")]
    public async Task One_field_under_too_many_names_is_refused()
    {
        var names = string.Join(' ', Enumerable.Range(0, 31).Select(n => $"a{n}: name"));

        Assert.Contains("under more than 30 names", await _graph.Ask($"{{ me {{ {names} }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(29, "Introspection without permission")]
    public async Task Introspection_needs_permission()
    {
        Assert.Contains("HC0046", await _graph.Ask("{ __schema { queryType { name } } }"), StringComparison.Ordinal);
        Assert.Contains("HC0046", await _graph.Ask("{ ... { __type(name: \"Me\") { name } } }"), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await _graph.Ask("{ __typename }"));
        Assert.Equal(
            """{"data":{"__schema":{"queryType":{"name":"Query"}}}}""",
            await _graph.Ask("{ __schema { queryType { name } } }", introspection: true));
    }

    [Fact]
    public async Task An_operation_that_takes_too_long_is_cancelled()
    {
        var slow = new Graph(Describe, new GraphQLOptions { Timeout = TimeSpan.FromMilliseconds(20) });

        Assert.Contains("HC0045", await slow.Ask("{ slow }"), StringComparison.Ordinal);
    }

    private static void Describe(SchemaBuilder schema)
    {
        schema.InMemory<Me>("Me");
        schema.Query(q =>
        {
            q.Field("me", _ => Task.FromResult(new Me("x")));
            q.Field("slow", async c =>
            {
                await Task.Delay(Timeout.Infinite, c.Stop);
                return 1;
            });
        });
    }

    private sealed record Me(string Name)
    {
        public Me Self => this;
    }
}
