using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

public sealed class TextFilterTests(DemoServers servers)
{
    private static readonly (string Name, string Written)[] Names =
    [
        ("École Émile", "ÉCOLE ÉMILE"),
        ("Заря и Сын", "ЗАРЯ И СЫН"),
        ("Ωμέγα Αθήνα", "ΩΜΈΓΑ ΑΘΉΝΑ"),
        ("Şişli Çiçek", "ŞIŞLI ÇIÇEK"),
        ("Ｗｉｄｅ　商社", "ｗＩＤＥ　商社"),
        ("Հայ Ընկեր", "ՀԱՅ ԸՆԿԵՐ"),
    ];

    [Theory, EveryDatabase]
    [Fault(32, "Names in Turkish, Greek, Armenian, full width; searched in another case")]
    public async Task A_text_is_found_whatever_the_case_of_its_letters(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        foreach (var (name, written) in Names)
        {
            await rep.Data(
                "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } errors { __typename } } }",
                new { input = new { name } });
            foreach (var (operation, part) in new[] { ("contains", written[1..^1]), ("startsWith", written[..3]), ("endsWith", written[^3..]) })
            {
                var found = await rep.Data(
                    $"query($part: String!) {{ customers(where: {{name: {{{operation}: $part}}}}) {{ nodes {{ name }} }} }}",
                    new { part });
                Assert.True(
                    found.Nodes("customers").Any(node => node.GetProperty("name").GetString() == name),
                    $"{operation} '{part}' does not find '{name}'.");
            }
        }
    }
}
