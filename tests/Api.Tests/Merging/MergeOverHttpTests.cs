using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Merging;

public sealed class MergeOverHttpTests(DemoServers servers)
{
    private const string Preview =
        "query($id: ID!, $mergedId: ID!) { previewCustomerMerge(id: $id, mergedId: $mergedId) { moves { kind count } values { field kept lost } } }";

    [Theory, EveryDatabase]
    public async Task The_id_of_a_merged_customer_leads_to_the_one_that_stayed(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (stays, goes) = (await Create(rep, "Merging Works Ltd", null), await Create(rep, "Merging Works Limited", "+49 30 777000111"));
        await rep.Do("createContact", new { customerId = goes.Id(), name = "Petra" }, "contact { id }");
        await rep.Do("recordFollowUp", new { customerId = goes.Id(), kind = "CALL", text = "Hello" }, "followUp { id }");

        var merged = await Merge(rep, stays, goes);

        Assert.Equal((stays.Id(), "+49 30 777000111"), (merged.Id(), merged.GetProperty("phone").GetString()));
        Assert.Equal("Petra", merged.At("contacts", "nodes")[0].GetProperty("name").GetString());
        Assert.Equal("Merging Works Limited", merged.At("aliases", "nodes")[0].GetProperty("name").GetString());
        var found = await rep.Data(
            "query($id: ID!) { customer(id: $id) { id followUps { totalCount } } node(id: $id) { id } nodes(ids: [$id]) { id } }", new { id = goes.Id() });
        Assert.Equal(stays.Id(), found.GetProperty("customer").Id());
        Assert.Equal(1, found.At("customer", "followUps", "totalCount").GetInt32());
        Assert.Equal((stays.Id(), stays.Id()), (found.GetProperty("node").Id(), found.GetProperty("nodes")[0].Id()));
        Assert.Equal(stays.Id(), (await rep.Data("query($id: ID!) { customer(id: $id) { id } }", new { id = goes.Id() })).GetProperty("customer").Id());
    }

    [Theory, EveryDatabase]
    public async Task Who_still_has_the_former_id_changes_the_customer_that_stayed(Database database)
    {
        var server = await servers.Of(database);
        var (rep, admin) = (await server.As("li.ming"), await server.As("admin"));
        var (stays, goes) = (await Create(rep, "Former Id Works", null), await Create(rep, "Former Id Works Two", null));
        var merged = await Merge(rep, stays, goes);
        var again = await Create(rep, "Former Id Works Three", null);
        await Merge(rep, again, merged);
        var version = (await rep.Data("query($id: ID!) { customer(id: $id) { version } }", new { id = goes.Id() })).GetProperty("customer").GetProperty("version").GetInt32();

        var contact = await rep.Do("createContact", new { customerId = goes.Id(), name = "Petra" }, "contact { customer { id } }");
        var renamed = await rep.Do("updateCustomer", new { id = stays.Id(), version, name = "Former Id Works Four" }, "customer { id name }");
        var evaluated = await admin.Do("evaluateTiers", new { customerIds = new[] { goes.Id(), stays.Id(), again.Id() } }, "evaluation { evaluated }");

        Assert.Equal(again.Id(), contact.GetProperty("customer").Id());
        Assert.Equal((again.Id(), "Former Id Works Four"), (renamed.Id(), renamed.GetProperty("name").GetString()));
        Assert.Equal(1, evaluated.GetProperty("evaluated").GetInt32());
        Assert.Equal("STALE_VERSION", await rep.RefusalOf("updateCustomer", new { id = goes.Id(), version = 1, name = "Too late" }));
    }

    [Theory, EveryDatabase]
    public async Task A_merged_customer_is_found_nowhere(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (stays, goes) = (await Create(rep, "Zweifach Vorhanden GmbH", null), await Create(rep, "Zweifach Vorhanden AG", null));

        await Merge(rep, stays, goes);

        var found = await rep.Data(
            """
            query($id: ID!) {
              customers(where: { name: { startsWith: "Zweifach" } }) { nodes { id } }
              searchCustomers(text: "Zweifach Vorhanden") { customer { id } }
              duplicateCustomers(customerId: $id) { score }
            }
            """,
            new { id = stays.Id() });
        Assert.Equal(stays.Id(), Assert.Single(found.At("customers", "nodes").EnumerateArray()).Id());
        Assert.Equal(stays.Id(), Assert.Single(found.GetProperty("searchCustomers").EnumerateArray()).GetProperty("customer").Id());
        Assert.Equal(0, found.GetProperty("duplicateCustomers").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task A_preview_says_what_goes_along_and_what_is_lost(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (stays, goes) = (await Create(rep, "Preview One", "1234567"), await Create(rep, "Preview Two", "7654321"));
        await rep.Do("createContact", new { customerId = goes.Id(), name = "Petra" }, "contact { id }");

        var preview = (await rep.Data(Preview, new { id = stays.Id(), mergedId = goes.Id() })).GetProperty("previewCustomerMerge");

        Assert.Equal("""[{"kind":"Contact","count":1}]""", preview.GetProperty("moves").ToString());
        Assert.Equal(
            """[{"field":"name","kept":"Preview One","lost":"Preview Two"},{"field":"phone","kept":"1234567","lost":"7654321"}]""",
            preview.GetProperty("values").ToString());
    }

    [Theory, EveryDatabase]
    public async Task Nobody_merges_with_a_record_that_is_not_theirs_or_with_itself(Database database)
    {
        var server = await servers.Of(database);
        var (rep, admin) = (await server.As("li.ming"), await server.As("admin"));
        var (own, foreign) = (await Create(rep, "Own Works", null), await Create(admin, "Foreign Works", null));

        Assert.Equal("NOT_FOUND", await Refused(rep, own, foreign));
        Assert.Equal("NOT_FOUND", await Refused(rep, foreign, own));
        Assert.Equal("CUSTOMER_MERGED_WITH_ITSELF", await Refused(rep, own, own));
        Assert.Equal("NOT_FOUND", (await rep.Error(Preview, new { id = own.Id(), mergedId = foreign.Id() })).At("extensions", "code").GetString());
    }

    private static Task<string?> Refused(CrmClient client, JsonElement stays, JsonElement goes) => client.RefusalOf("mergeCustomers", Input(stays, goes));

    private static async Task<JsonElement> Merge(CrmClient client, JsonElement stays, JsonElement goes) =>
        await client.Do("mergeCustomers", Input(stays, goes), "customer { id version phone contacts { nodes { name } } aliases { nodes { name } } }");

    private static object Input(JsonElement stays, JsonElement goes) =>
        new { id = stays.Id(), version = stays.Version(), mergedId = goes.Id(), mergedVersion = goes.Version() };

    private static async Task<JsonElement> Create(CrmClient client, string name, string? phone) =>
        await client.Do("createCustomer", new { name, phone }, "customer { id version }");
}
