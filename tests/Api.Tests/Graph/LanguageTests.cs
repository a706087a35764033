using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>The language of a request changes words, and never a number, an order or what is found.</summary>
public sealed class LanguageTests(DemoServers servers)
{
    private const string ByAmount =
        "query($least: Decimal) { opportunities(first: 100, where: {amount: {gte: $least}}, order: [{amount: DESC}]) { nodes { id amount } } }";

    [Theory]
    [EveryDatabaseWith("hu-HU")]
    [EveryDatabaseWith("fr-FR")]
    [EveryDatabaseWith("tr-TR")]
    [EveryDatabaseWith("ar-SA")]
    [Fault(32, "Lists filtered and ordered by amount with Accept-Language hu-HU, fr-FR, tr-TR, ar-SA")]
    public async Task No_language_changes_an_order_of_amounts(Database database, string language)
    {
        var manager = await (await servers.Of(database)).As("manager");

        var (usual, foreign) = (await Amounts(manager, "en"), await Amounts(manager, language));

        Assert.Equal(usual, foreign);
        Assert.Equal(foreign.OrderDescending(), foreign);
        Assert.True(foreign.Distinct().Count() > 10);
    }

    [Theory]
    [EveryDatabaseWith("100% wool", "100 wool", "0%")]
    [EveryDatabaseWith("snake_case", "snakeXcase", "e_c")]
    [EveryDatabaseWith(@"back\slash", "backslash", @"k\s")]
    [EveryDatabaseWith("杭州云栖", "州杭云栖", "杭州")]
    [Fault(32, "Searches for % _ \\\\ and for two Chinese characters")]
    public async Task A_wildcard_of_the_database_is_a_letter_like_any_other(Database database, string name, string other, string part)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        foreach (var create in new[] { name, other })
        {
            await rep.Data(
                "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } errors { __typename } } }",
                new { input = new { name = create } });
        }

        var found = (await rep.Data(
            "query($part: String!) { customers(first: 100, where: {name: {contains: $part}}) { nodes { name } } }", new { part })).Nodes("customers")
            .Select(node => node.GetProperty("name").GetString()).ToList();

        Assert.Contains(name, found);
        Assert.DoesNotContain(other, found);
    }

    private static async Task<List<decimal>> Amounts(CrmClient client, string language)
    {
        using var response = await client.Send(
            HttpMethod.Post, "/graphql", JsonContent.Create(new { query = ByAmount, variables = new { least = 19.95m } }), language);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return [.. answer.GetProperty("data").GetProperty("opportunities").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("amount").GetDecimal())];
    }
}
