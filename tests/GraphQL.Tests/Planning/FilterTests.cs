using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Planning;

public sealed class FilterTests(PostgresCluster cluster)
{
    private static readonly Guid Owner = new("01900000-0000-7000-8000-000000000001");

    private static readonly (string Where, string Numbers)[] Cases =
    [
        ("{name: {eq: \"Acme\"}}", "1"),
        ("{name: {neq: \"Acme\"}}", "2,3,4"),
        ("{name: {contains: \"AC\"}}", "1,3"),
        ("{name: {ncontains: \"ac\"}}", "2,4"),
        ("{name: {startsWith: \"ac\"}}", "1"),
        ("{name: {endsWith: \"ACK\"}}", "3"),
        ("{name: {contains: \"%\"}}", "4"),
        ("{name: {in: [\"Acme\", \"Bolt\"]}}", "1,2"),
        ("{name: {nin: [\"Acme\", \"Bolt\"]}}", "3,4"),
        ("{name: {or: [{eq: \"Acme\"}, {eq: \"Bolt\"}]}}", "1,2"),
        ("{nickname: {eq: null}}", "2,4"),
        ("{nickname: {neq: null}}", "1,3"),
        ("{nickname: {neq: \"A\"}}", "2,3,4"),
        ("{nickname: {in: [null, \"A\"]}}", "1,2,4"),
        ("{nickname: {ncontains: \"a\"}}", "2,3,4"),
        ("{status: {eq: ACTIVE_CUSTOMER}}", "2"),
        ("{status: {in: [PROSPECT, LOST]}}", "1,3,4"),
        ("{number: {gt: 1, lte: 3}}", "2,3"),
        ("{number: {ngt: 3}}", "1,2,3"),
        ("{revenue: {gte: 12.5}}", "1,2"),
        ("{revenue: {eq: 12.5001}}", "2"),
        ("{revenue: {in: [12.5]}}", "1"),
        ("{share: {gt: 0.25}}", "2"),
        ("{share: {in: [0.25, null]}}", "1,3,4"),
        ("{foundedOn: {lt: \"2020-01-01\"}}", "1"),
        ("{foundedOn: {nlt: \"2020-01-01\"}}", "2,3,4"),
        ("{owner: {name: {eq: \"Rep\"}}}", "1"),
        ("{owner: {id: {eq: \"$OWNER\"}}}", "1"),
        ("{id: {nin: []}}", "1,2,3,4"),
        ("{and: [{number: {gt: 1}}, {or: [{name: {eq: \"Bolt\"}}, {number: {eq: 4}}]}]}", "2,4"),
        ("{or: []}", "1,2,3,4"),
        ("{}", "1,2,3,4"),
    ];

    [Theory]
    [EveryDatabase]
    public async Task Conditions_mean_the_same_on_every_database(Database database)
    {
        await using var shop = await Filled(database);
        foreach (var (where, expected) in Cases)
        {
            var data = await shop.Data($"{{ companies(where: {where.Replace("$OWNER", NodeId.Write("Person", Owner), StringComparison.Ordinal)}) {{ totalCount nodes {{ number }} }} }}");
            var companies = data.GetProperty("companies");
            var numbers = companies.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetInt32()).ToList();

            Assert.True(expected == string.Join(',', numbers), $"{where} found {string.Join(',', numbers)} instead of {expected}");
            Assert.Equal(numbers.Count, companies.GetProperty("totalCount").GetInt32());
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Values_of_the_client_are_parameters(Database database)
    {
        await using var shop = await Filled(database);

        await shop.Ask("{ companies(where: {name: {eq: \"secret-1\", in: [\"secret-2\"]}, number: {gt: 424242}}) { nodes { name } } }");

        var statement = Assert.Single(shop.Statements);
        Assert.DoesNotContain("secret", statement, StringComparison.Ordinal);
        Assert.DoesNotContain("424242", statement, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_decimals_than_are_stored_are_refused()
    {
        await using var shop = await Filled(Database.Sqlite);

        var answer = await shop.Ask("{ companies(where: {revenue: {eq: 0.00001}}) { totalCount } }");

        Assert.Contains("The value 0.00001 has more than 4 decimals.", answer, StringComparison.Ordinal);
        Assert.Contains("TOO_MANY_DECIMALS", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_no_row_could_have_is_refused()
    {
        await using var shop = await Filled(Database.Sqlite);

        Assert.Contains("VALUE_OUT_OF_RANGE", await shop.Ask("{ companies(where: {share: {eq: 9000000}}) { totalCount } }"), StringComparison.Ordinal);
        Assert.Contains("VALUE_OUT_OF_RANGE", await shop.Ask("{ companies(where: {revenue: {eq: 9e27}}) { totalCount } }"), StringComparison.Ordinal);
    }

    private async Task<ShopDatabase> Filled(Database database)
    {
        var shop = await ShopDatabase.Open(database, cluster);
        await shop.Add(
            new Person { Id = Owner, Name = "Rep" },
            new Company { Id = Guid.CreateVersion7(), Number = 1, Name = "Acme", Nickname = "A", Units = 125_000, Share = 2_500, OwnerId = Owner, FoundedOn = new DateOnly(2019, 12, 31) },
            new Company { Id = Guid.CreateVersion7(), Number = 2, Name = "Bolt", Status = CompanyStatus.ActiveCustomer, Units = 125_001, Share = 5_000 },
            new Company { Id = Guid.CreateVersion7(), Number = 3, Name = "Crack", Nickname = "K", Status = CompanyStatus.Lost, FoundedOn = new DateOnly(2020, 1, 1) },
            new Company { Id = Guid.CreateVersion7(), Number = 4, Name = "100%", Status = CompanyStatus.Lost });
        return shop;
    }
}
