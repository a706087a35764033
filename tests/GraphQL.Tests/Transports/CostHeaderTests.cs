using System.Net;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class CostHeaderTests
{
    private const string Query = """{"query":"{ greeting(name: \"x\") }"}""";

    [Theory]
    [InlineData("report", """{"data":{"greeting":"Hello, x"},"extensions":{"operationCost":{"fieldCost":10,"typeCost":1}}}""")]
    [InlineData("validate", """{"extensions":{"operationCost":{"fieldCost":10,"typeCost":1}}}""")]
    [InlineData("whatever", """{"data":{"greeting":"Hello, x"}}""")]
    public async Task A_client_may_ask_what_an_operation_costs(string header, string expected)
    {
        await using var host = await SampleHost.StartAsync();
        host.Client.DefaultRequestHeaders.Add("GraphQL-Cost", header);

        var answer = await host.PostAsync(Query, "application/graphql-response+json");

        Assert.Equal((HttpStatusCode.OK, expected), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_batch_is_asked_one_by_one()
    {
        await using var host = await SampleHost.StartAsync();
        host.Client.DefaultRequestHeaders.Add("GraphQL-Cost", "validate");

        var answer = await host.PostAsync($"[{Query},{Query}]");

        Assert.All(answer.Json.EnumerateArray(), one => Assert.Equal(
            10, one.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetInt32()));
    }
}
