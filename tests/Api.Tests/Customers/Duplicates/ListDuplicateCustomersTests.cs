using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Customers.Duplicates;

public sealed class ListDuplicateCustomersTests(DemoServers servers)
{
    private const string Duplicates =
        "query($id: ID) { duplicateCustomers(customerId: $id) { score reasons customer { id } other { id } } }";

    [Theory, EveryDatabase]
    public async Task Two_records_of_one_company_are_found_with_score_and_reasons(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var first = await Create(rep, "Doppelgänger Handels GmbH", "+49 30 5551234567");
        var second = await Create(rep, "DOPPELGANGER HANDELS", "030 555 1234 567");
        await Create(rep, "Einzelstück GmbH", "+49 30 5559999999");

        var pair = Assert.Single(await Of(rep, second));

        Assert.Equal((first, second), (pair.At("customer", "id").GetString(), pair.At("other", "id").GetString()));
        Assert.Equal(95, pair.GetProperty("score").GetInt32());
        Assert.Equal(["NAME", "PHONE"], pair.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()));
    }

    [Theory, EveryDatabase]
    public async Task A_record_the_caller_may_not_see_is_nobodys_duplicate(Database database)
    {
        var server = await servers.Of(database);
        var (rep, admin) = (await server.As("li.ming"), await server.As("admin"));
        await Create(admin, "Hidden Twin Ltd", null);
        var own = await Create(rep, "Hidden Twin", null);

        Assert.Empty(await Of(rep, own));
        Assert.Single(await Of(admin, own));
    }

    private static async Task<IReadOnlyList<JsonElement>> Of(CrmClient client, string id) =>
        [.. (await client.Data(Duplicates, new { id })).GetProperty("duplicateCustomers").EnumerateArray()];

    private static async Task<string> Create(CrmClient client, string name, string? phone) => (await client.Data(
        "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } errors { __typename } } }",
        new { input = new { name, phone } })).At("createCustomer", "customer", "id").GetString()!;
}
