using System.Linq.Expressions;
using System.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.Tests.Planning.Costs;

public sealed class CostAnalyzerTests
{
    private readonly GraphQLExecutor _executor = new(ShopSchema.Build(), new GraphQLOptions
    {
        Database = new SqlDatabase(
            ChildPages.Window,
            (_, _, _) => throw new NotSupportedException(),
            (_, _) => Expression.Constant(true),
            _ => throw new NotSupportedException()),
    });

    [Theory]
    [InlineData("{ __typename }", 0, 1)]
    [InlineData("{ companies { nodes { name } } }", 11, 11)]
    [InlineData("{ companies(first: 3) { nodes { name status revenue } } }", 11, 4)]
    [InlineData("{ companies(last: 3) { edges { cursor node { name } } pageInfo { endCursor } } }", 11, 4)]
    [InlineData("{ companies(first: 0) { nodes { name } totalCount } }", 21, 1)]
    [InlineData("{ people { name } }", 11, 6)]
    [InlineData("{ companies(first: 3) { nodes { nameLength } } }", 21, 4)]
    public async Task Pages_lists_counts_and_steps_have_their_price(string query, long fieldCost, long typeCost) =>
        Assert.Equal((fieldCost, typeCost), await CostOf(query));

    [Fact]
    public async Task A_nested_page_costs_a_statement_and_a_little_for_each_parent() =>
        Assert.Equal(
            (10 + 1 + 10 + 20 + 10 + 100, 1 + 20 + 100 + 300),
            await CostOf("{ companies(first: 20) { nodes { contacts(first: 5) { nodes { friends(first: 3) { nodes { name } } } } } } }"));

    [Fact]
    public async Task A_joined_relation_costs_nothing_for_each_row() =>
        Assert.Equal((13, 101), await CostOf("{ companies(first: 100) { nodes { owner { name boss { name } } } } }"));

    [Fact]
    public async Task Both_ways_to_the_items_of_a_page_are_counted() =>
        Assert.Equal((11, 7), await CostOf("{ companies(first: 3) { nodes { name } edges { node { name } } } }"));

    [Theory]
    [InlineData("{name: {eq: \"x\"}}", 5)]
    [InlineData("{name: {contains: \"x\"}}", 20)]
    [InlineData("{name: {nendsWith: \"x\"}}", 20)]
    [InlineData("{number: {in: [1, 2, 3]}}", 7)]
    [InlineData("{number: {gt: 1, lt: 5}, status: {eq: LOST}}", 15)]
    [InlineData("{or: [{name: {eq: \"x\"}}, {and: [{name: {neq: \"y\"}}, {number: {in: []}}]}]}", 15)]
    [InlineData("{name: {or: [{eq: \"x\"}, {startsWith: \"y\"}]}}", 25)]
    [InlineData("{owner: {boss: {name: {eq: \"x\"}}}}", 7)]
    [InlineData("{}", 0)]
    [InlineData("null", 0)]
    public async Task Each_condition_has_its_price(string where, long expected) =>
        Assert.Equal((11 + expected, 1), await CostOf($"{{ companies(where: {where}) {{ pageInfo {{ endCursor }} }} }}"));

    [Fact]
    public async Task Each_column_of_an_order_has_its_price() =>
        Assert.Equal(
            (11 + 5 + 1 + 5, 1),
            await CostOf("{ companies(order: [{name: ASC}, {owner: {name: DESC}}]) { pageInfo { endCursor } } }"));

    [Fact]
    public async Task Variables_are_priced_by_their_values()
    {
        const string Query =
            """
            query($first: Int = 2, $name: String, $where: CompanyFilterInput, $with: Boolean = false) {
              companies(first: $first, where: $where) { nodes { name contacts @include(if: $with) { nodes { name } } } }
              others: companies(first: 0, where: {name: {contains: $name}}) { totalCount }
            }
            """;
        var where = new Dictionary<string, object?> { ["number"] = new Dictionary<string, object?> { ["gt"] = 1, ["lt"] = 9 } };

        Assert.Equal((11 + 11 + 10, 3), await CostOf(Query));
        Assert.Equal((11 + 11 + 10 + 20, 3), await CostOf(Query, new() { ["name"] = "x" }));
        Assert.Equal((11 + 11 + 10 + 10, 8), await CostOf(Query, new() { ["first"] = 7, ["where"] = where }));
        Assert.Equal((11 + 11 + 10 + 10 + 7, 1 + 7 + 70), await CostOf(Query, new() { ["first"] = 7, ["with"] = true }));
        Assert.Equal((11 + 11 + 10, 3), await CostOf(Query));
    }

    [Fact]
    public async Task As_many_objects_are_counted_as_ids_are_given() =>
        Assert.Equal((10 + 10 + 2, 1 + 2 + 20), await CostOf(
            "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Company { contacts { nodes { id } } } } }",
            new() { ["ids"] = new List<object?> { "a", "b" } }));

    [Fact]
    public async Task A_page_in_a_page_in_a_page_is_too_much()
    {
        var answer = await Answer(
            "{ companies(first: 100) { nodes { contacts(first: 100) { nodes { friends(first: 100) { nodes { name } } } } } } }");

        Assert.Equal(
            """[{"message":"The maximum allowed field cost was exceeded.","extensions":{"code":"HC0047","fieldCost":10131,"maxFieldCost":1000}}]""",
            answer.GetProperty("errors").GetRawText());
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Too_many_objects_are_too_much()
    {
        var answer = await Answer("{ companies(first: 50) { nodes { contacts(first: 50) { nodes { name } } } } }");

        Assert.Equal(
            """[{"message":"The maximum allowed type cost was exceeded.","extensions":{"code":"HC0047","typeCost":2551,"maxTypeCost":1000}}]""",
            answer.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task Too_large_a_page_keeps_its_own_error()
    {
        var answer = await Answer("{ companies(first: 2000000000) { nodes { name } } }");

        Assert.Equal((11, 101), Cost(answer));
    }

    [Fact]
    public async Task Fragments_that_multiply_each_other_are_refused()
    {
        var fragments = Enumerable.Range(0, 12).Select(i =>
            $"fragment F{i} on Person {{ a: boss {{ ...F{i + 1} }} b: boss {{ ...F{i + 1} }} c: boss {{ ...F{i + 1} }} }}");
        var answer = await Answer($"{{ people {{ ...F0 }} }} {string.Join(' ', fragments)} fragment F12 on Person {{ name }}");

        Assert.Equal("HC0087", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private async Task<(long Field, long Type)> CostOf(string query, Dictionary<string, object?>? variables = null) =>
        Cost(await Answer(query, variables));

    private static (long Field, long Type) Cost(JsonElement answer)
    {
        var cost = answer.GetProperty("extensions").GetProperty("operationCost");
        return (cost.GetProperty("fieldCost").GetInt64(), cost.GetProperty("typeCost").GetInt64());
    }

    private async Task<JsonElement> Answer(string query, Dictionary<string, object?>? variables = null)
    {
        var context = new RequestContext(new ServiceCollection().BuildServiceProvider(), TestContext.Current.CancellationToken)
        {
            Costs = CostReport.Validate,
        };
        var result = await _executor.ExecuteAsync(new GraphQLRequest(query, Variables: variables), context);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            result.WriteTo(writer);
        }

        return JsonElement.Parse(Encoding.UTF8.GetString(stream.ToArray()));
    }
}
