using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Customers;

public sealed class SearchCustomersTests(DemoServers servers)
{
    private const string Search = "query($text: String!) { searchCustomers(text: $text) { typos found where customer { name } } }";

    [Theory]
    [EveryDatabaseWith("蓝鲸", "杭州蓝鲸软件 Crème", 0)]
    [EveryDatabaseWith("杭州兰鲸软件", "杭州蓝鲸软件 Crème", 1)]
    [EveryDatabaseWith("ＣＲＥＭＥ", "杭州蓝鲸软件 Crème", 0)]
    [EveryDatabaseWith("muenchner", "Muenchner Café Großhandel", 0)]
    [EveryDatabaseWith("muencnher cafe", "Muenchner Café Großhandel", 1)]
    [EveryDatabaseWith("100%_sure", "100%_sure Ltd", 0)]
    public async Task A_customer_is_found_whatever_its_script_accents_width_and_a_typo(Database database, string text, string name, int typos)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        await Create(rep, name);

        var found = (await rep.Data(Search, new { text })).GetProperty("searchCustomers").EnumerateArray().ToList();

        Assert.Contains(found, match => match.At("customer", "name").GetString() == name);
        Assert.Equal(typos, found.First(match => match.At("customer", "name").GetString() == name).GetProperty("typos").GetInt32());
    }

    [Theory, EveryDatabase]
    public async Task A_customer_is_found_by_a_person_who_works_there(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var customer = await Create(rep, "Quietname");
        await rep.Data(
            "mutation($input: CreateContactInput!) { createContact(input: $input) { contact { id } errors { __typename } } }",
            new { input = new { customerId = customer, name = "Ömer Çelik" } });

        var found = (await rep.Data(Search, new { text = "omer celik" })).GetProperty("searchCustomers")[0];

        Assert.Equal(("CONTACT", "Quietname"), (found.GetProperty("where").GetString(), found.At("customer", "name").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task Nobody_finds_what_they_may_not_see(Database database)
    {
        var server = await servers.Of(database);
        await Create(await server.As("admin"), "Secretive Holdings");

        var rep = await (await server.As("li.ming")).Data(Search, new { text = "secretive" });
        var admin = await (await server.As("admin")).Data(Search, new { text = "secretive" });

        Assert.Equal(0, rep.GetProperty("searchCustomers").GetArrayLength());
        Assert.Equal(1, admin.GetProperty("searchCustomers").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task A_record_says_what_is_missing_and_who_belongs_to_it(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var parent = await Create(rep, "Parent Works");
        var child = await Create(rep, "Child Works", parent);

        var record = (await rep.Data(
            "query($id: ID!) { customer(id: $id) { completeness { share missing } subsidiaries { nodes { id } } } }",
            new { id = parent })).GetProperty("customer");

        Assert.Equal(child, Assert.Single(record.Nodes("subsidiaries")).GetProperty("id").GetString());
        Assert.Equal("0", record.At("completeness", "share").ToString());
        Assert.Equal("INDUSTRY", record.At("completeness", "missing")[0].GetString());
    }

    private static async Task<string> Create(CrmClient client, string name, string? parentId = null) => (await client.Data(
        "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } errors { __typename } } }",
        new { input = new { name, parentId } })).At("createCustomer", "customer", "id").GetString()!;
}
