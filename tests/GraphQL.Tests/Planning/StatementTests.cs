using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Planning;

public sealed class StatementTests(PostgresCluster cluster)
{
    private static readonly Guid Boss = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Rep = new("01900000-0000-7000-8000-000000000002");
    private static readonly Guid Hidden = new("01900000-0000-7000-8000-000000000003");
    private static readonly Guid First = new("01900000-0000-7000-8000-000000000011");
    private static readonly Guid Second = new("01900000-0000-7000-8000-000000000012");

    [Theory]
    [EveryDatabase]
    public async Task To_one_relations_are_joined_into_the_page(Database database)
    {
        await using var shop = await Filled(database);

        var answer = await shop.Ask("{ companies { nodes { name status revenue owner { name boss { name } } } } }");

        Assert.Equal(
            """{"data":{"companies":{"nodes":[{"name":"Acme","status":"ACTIVE_CUSTOMER","revenue":12.5,"owner":{"name":"Rep","boss":{"name":"Boss"}}},{"name":"Bolt","status":"LOST","revenue":0,"owner":null}]}}}""",
            answer);
        Assert.Single(shop.Statements);
    }

    [Theory]
    [EveryDatabase]
    public async Task Only_selected_columns_are_read(Database database)
    {
        await using var shop = await Filled(database);

        await shop.Ask("{ companies { nodes { name } } }");

        var statement = Assert.Single(shop.Statements);
        Assert.DoesNotContain("Nickname", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("People", statement, StringComparison.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task The_children_of_all_parents_are_one_statement(Database database)
    {
        await using var shop = await Filled(database);

        var answer = await shop.Ask(
            "{ companies { nodes { number contacts(first: 2) { totalCount nodes { name friends { nodes { name } } } pageInfo { hasNextPage } } allContacts { name } } } }");

        Assert.Equal(
            """{"data":{"companies":{"nodes":[{"number":1,"contacts":{"totalCount":3,"nodes":[{"name":"a","friends":{"nodes":[{"name":"b"}]}},{"name":"b","friends":{"nodes":[]}}],"pageInfo":{"hasNextPage":true}},"allContacts":[{"name":"a"},{"name":"b"},{"name":"c"}]},{"number":2,"contacts":{"totalCount":1,"nodes":[{"name":"d","friends":{"nodes":[]}}],"pageInfo":{"hasNextPage":false}},"allContacts":[{"name":"d"}]}]}}}""",
            answer);
        Assert.Equal(5, shop.Statements.Count);
    }

    [Theory]
    [EveryDatabase]
    public async Task The_same_operation_with_other_values_compiles_nothing_again(Database database)
    {
        const string Query = """
            query ($number: Int, $ids: [ID!]!) {
              companies(where: {number: {gt: $number}}, order: [{owner: {name: ASC}}]) {
                totalCount
                nodes { owner { name } contacts(first: 1) { totalCount nodes { name } } allContacts { name } }
              }
              nodes(ids: $ids) { id }
            }
            """;
        await using var shop = await Filled(database);
        await shop.Ask(Query, new() { ["number"] = 0, ["ids"] = new List<object?> { NodeId.Write("Person", Rep) } });
        shop.Compiled.Clear();

        await shop.Ask(Query, new() { ["number"] = 1, ["ids"] = new List<object?> { NodeId.Write("Person", Boss) } });

        Assert.Empty(shop.Compiled);
        Assert.Equal(6, shop.Statements.Count);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_total_alone_reads_no_rows(Database database)
    {
        await using var shop = await Filled(database);

        Assert.Equal("""{"data":{"companies":{"totalCount":2}}}""", await shop.Ask("{ companies { totalCount } }"));
        Assert.Contains("count(*)", Assert.Single(shop.Statements), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [EveryDatabase]
    public async Task The_id_of_a_visible_relation_is_its_key(Database database)
    {
        await using var shop = await Filled(database);

        await shop.Ask("{ companies { nodes { openOwner { id } } } }");

        Assert.DoesNotContain("People", Assert.Single(shop.Statements), StringComparison.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task An_id_that_an_entity_had_before_finds_it(Database database)
    {
        await using var shop = await Filled(database);
        var former = NodeId.Write("Company", ShopSchema.Former);

        var answer = await shop.Ask(
            "query ($id: ID!) { company(id: $id) { id name } node(id: $id) { id } }", new() { ["id"] = former });

        var present = NodeId.Write("Company", First);
        Assert.Equal("""{"data":{"company":{"id":"PRESENT","name":"Acme"},"node":{"id":"PRESENT"}}}""".Replace("PRESENT", present, StringComparison.Ordinal), answer);
    }

    [Theory]
    [EveryDatabase]
    public async Task Objects_in_memory_reach_entities_with_one_statement(Database database)
    {
        await using var shop = await Filled(database);
        var ids = new List<object?> { NodeId.Write("Person", Rep), NodeId.Write("Person", Hidden), NodeId.Write("Person", Boss) };

        var answer = await shop.Ask(
            "query ($people: [ID!]!) { greetings(people: $people) { text person { name } } }", new() { ["people"] = ids });

        Assert.Equal(
            """{"data":{"greetings":[{"text":"Hello","person":{"name":"Rep"}},{"text":"Hello","person":null},{"text":"Hello","person":{"name":"Boss"}}]}}""",
            answer);
        Assert.Single(shop.Statements);
    }

    [Theory]
    [EveryDatabase]
    public async Task Nodes_of_one_type_are_one_statement(Database database)
    {
        await using var shop = await Filled(database);
        var ids = new List<object?>
        {
            NodeId.Write("Person", Rep), NodeId.Write("Company", First), NodeId.Write("Person", Boss), NodeId.Write("Person", Hidden), "bm9uc2Vuc2U=",
        };

        var answer = await shop.Ask(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Person { name } ... on Company { number owner { name } } } }",
            new() { ["ids"] = ids });

        Assert.Equal(
            """{"data":{"nodes":[{"__typename":"Person","name":"Rep"},{"__typename":"Company","number":1,"owner":{"name":"Rep"}},{"__typename":"Person","name":"Boss"},null,null]}}""",
            answer);
        Assert.Equal(2, shop.Statements.Count);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_batched_step_needs_only_its_column(Database database)
    {
        await using var shop = await Filled(database);

        Assert.Equal(
            """{"data":{"companies":{"nodes":[{"nameLength":4},{"nameLength":4}]}}}""",
            await shop.Ask("{ companies { nodes { nameLength } } }"));
        Assert.Single(shop.Statements);
    }

    [Theory]
    [EveryDatabase]
    public async Task The_id_of_another_type_is_refused(Database database)
    {
        await using var shop = await Filled(database);

        var answer = await shop.Ask("query ($id: ID!) { company(id: $id) { name } }", new() { ["id"] = NodeId.Write("Person", Rep) });

        Assert.Contains("Expected the id of a Company, but this is the id of a Person.", answer, StringComparison.Ordinal);
        Assert.Contains("\"data\":{\"company\":null}", answer, StringComparison.Ordinal);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_changed_entity_is_read_back_with_the_selection(Database database)
    {
        await using var shop = await Filled(database);

        var answer = await shop.Ask(
            "mutation ($id: ID!) { renameCompany(input: {companyId: $id, name: \"Acme 2\"}) { company { name owner { name } contacts { totalCount } } } }",
            new() { ["id"] = NodeId.Write("Company", First) });

        Assert.Equal(
            """{"data":{"renameCompany":{"company":{"name":"Acme 2","owner":{"name":"Rep"},"contacts":{"totalCount":3}}}}}""", answer);
    }

    [Theory]
    [EveryDatabase]
    public async Task An_id_that_an_entity_had_before_changes_it(Database database)
    {
        await using var shop = await Filled(database);

        var answer = await shop.Ask(
            "mutation ($id: ID!) { renameCompany(input: {companyId: $id, name: \"Acme 2\"}) { company { id name } } }",
            new() { ["id"] = NodeId.Write("Company", ShopSchema.Former) });

        var present = NodeId.Write("Company", First);
        Assert.Equal("""{"data":{"renameCompany":{"company":{"id":"PRESENT","name":"Acme 2"}}}}""".Replace("PRESENT", present, StringComparison.Ordinal), answer);
    }

    [Theory]
    [EveryDatabase]
    public async Task At_most_fifty_nodes_are_fetched_at_once(Database database)
    {
        await using var shop = await Filled(database);
        var ids = Enumerable.Range(0, 51).Select(_ => (object?)NodeId.Write("Person", Rep)).ToList();

        Assert.Contains("HC0076", await shop.Ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new() { ["ids"] = ids }), StringComparison.Ordinal);
        Assert.Empty(shop.Statements);
    }

    private async Task<ShopDatabase> Filled(Database database)
    {
        var shop = await ShopDatabase.Open(database, cluster);
        var friend = Guid.CreateVersion7();
        await shop.Add(
            new Person { Id = Boss, Name = "Boss" },
            new Person { Id = Rep, Name = "Rep", BossId = Boss },
            new Person { Id = Hidden, Name = "Hidden", IsHidden = true },
            new Company { Id = First, Number = 1, Name = "Acme", Status = CompanyStatus.ActiveCustomer, Units = 125_000, OwnerId = Rep },
            new Company { Id = Second, Number = 2, Name = "Bolt", Status = CompanyStatus.Lost, OwnerId = Hidden },
            new Company { Id = Guid.CreateVersion7(), Number = 3, Name = "Cold", IsHidden = true },
            new Contact { Id = friend, CompanyId = First, Name = "a" },
            new Contact { Id = Guid.CreateVersion7(), CompanyId = First, Name = "b", FriendId = friend },
            new Contact { Id = Guid.CreateVersion7(), CompanyId = First, Name = "c" },
            new Contact { Id = Guid.CreateVersion7(), CompanyId = Second, Name = "d" });
        return shop;
    }
}
