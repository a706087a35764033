using System.Text.Json;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Planning;

public sealed class PagingTests(PostgresCluster cluster)
{
    private static readonly string[] Orders =
    [
        "[]",
        "[{name: ASC}]",
        "[{name: DESC}, {number: ASC}]",
        "[{nickname: ASC}]",
        "[{nickname: DESC}, {status: ASC}]",
        "[{status: DESC}]",
        "[{foundedOn: DESC}, {revenue: ASC}]",
        "[{owner: {name: ASC}}]",
        "[{owner: {name: DESC}}, {nickname: ASC}, {id: DESC}]",
        "[{owner: {boss: {name: ASC}}}, {foundedOn: ASC}]",
    ];

    [Theory]
    [EveryDatabase]
    public async Task Pages_put_together_are_the_whole_list_in_either_direction(Database database)
    {
        await using var shop = await ShopDatabase.Open(database, cluster);
        await shop.Add([.. Companies()]);

        foreach (var order in Orders)
        {
            var whole = Numbers(await shop.Data($"{{ companies(first: 100, order: {order}) {{ nodes {{ number }} }} }}"));
            var forward = await Walk(shop, order, "first", "after", "endCursor", "hasNextPage");
            var backward = await Walk(shop, order, "last", "before", "startCursor", "hasPreviousPage");

            Assert.Equal(60, whole.Distinct().Count());
            Assert.Equal(whole, forward.SelectMany(p => p));
            Assert.Equal(whole, Enumerable.Reverse(backward).SelectMany(p => p));
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Each_parent_has_its_own_page(Database database)
    {
        await using var shop = await ShopDatabase.Open(database, cluster);
        var companies = Enumerable.Range(1, 3).Select(n => new Company { Id = Guid.CreateVersion7(), Number = n, Name = $"C{n}" }).ToList();
        var contacts = companies.SelectMany(c => Enumerable.Range(1, 15).Select(n =>
            new Contact { Id = Guid.CreateVersion7(), CompanyId = c.Id, Name = $"{c.Number}-{n:00}", Rank = n % 4 == 0 ? null : n % 3 }));
        await shop.Add([.. companies, .. contacts]);

        var data = await shop.Data("""
            { companies { nodes {
              best: contacts(first: 2, order: [{rank: DESC}, {name: ASC}]) { nodes { name } }
              late: contacts(last: 2) { nodes { name } pageInfo { hasPreviousPage hasNextPage } }
            } } }
            """);

        Assert.Equal(
            """[{"best":{"nodes":[{"name":"1-02"},{"name":"1-05"}]},"late":{"nodes":[{"name":"1-14"},{"name":"1-15"}],"pageInfo":{"hasPreviousPage":true,"hasNextPage":false}}}""",
            data.GetProperty("companies").GetProperty("nodes").ToString()[..^"]".Length].Split(",{\"best\"")[0]);
        Assert.Equal(3, shop.Statements.Count);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_cursor_belongs_to_its_list(Database database)
    {
        await using var shop = await ShopDatabase.Open(database, cluster);
        await shop.Add([.. Companies()]);
        var page = await shop.Data("{ companies(first: 1) { pageInfo { endCursor } } }");
        var cursor = page.GetProperty("companies").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        foreach (var wrong in new[] { $"after: \"{cursor}\", order: [{{name: ASC}}]", "after: \"bm9uc2Vuc2U\"", "after: \"%%%\"" })
        {
            Assert.Contains("HC0078", await shop.Ask($"{{ companies({wrong}) {{ nodes {{ name }} }} }}"), StringComparison.Ordinal);
            Assert.Empty(shop.Statements);
        }
    }

    [Theory]
    [InlineData("first: 101", "HC0051")]
    [InlineData("last: 101", "HC0051")]
    [InlineData("first: -1", "HC0079")]
    [InlineData("first: 1, last: 1", "HC0082")]
    [InlineData("first: 1, before: \"x\"", "HC0082")]
    public async Task A_page_has_bounds(string arguments, string code)
    {
        await using var shop = await ShopDatabase.Open(Database.Sqlite, cluster);

        Assert.Contains(code, await shop.Ask($"{{ companies({arguments}) {{ nodes {{ name }} }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_page_has_no_cursors()
    {
        await using var shop = await ShopDatabase.Open(Database.Sqlite, cluster);

        Assert.Equal(
            """{"data":{"companies":{"nodes":[],"edges":[],"totalCount":0,"pageInfo":{"hasNextPage":false,"hasPreviousPage":false,"startCursor":null,"endCursor":null}}}}""",
            await shop.Ask(
                "{ companies(first: 0) { nodes { name } edges { cursor } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"));
    }

    private static async Task<List<List<int>>> Walk(ShopDatabase shop, string order, string size, string from, string cursor, string more)
    {
        var pages = new List<List<int>>();
        string? at = null;
        JsonElement info;
        do
        {
            var query = $"query ($at: String) {{ companies({size}: 7, {from}: $at, order: {order}) {{ nodes {{ number }} pageInfo {{ {cursor} {more} }} }} }}";
            var data = await shop.Data(query, new() { ["at"] = at });
            pages.Add(Numbers(data));
            info = data.GetProperty("companies").GetProperty("pageInfo");
            at = info.GetProperty(cursor).GetString();
        }
        while (info.GetProperty(more).GetBoolean());

        return pages;
    }

    private static List<int> Numbers(JsonElement data) =>
        [.. data.GetProperty("companies").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("number").GetInt32())];

    /// <summary>Sixty companies with many ties and many nulls in every sortable column.</summary>
    private static IEnumerable<object> Companies()
    {
        var people = Enumerable.Range(0, 4).Select(n => new Person { Id = Guid.CreateVersion7(), Name = $"P{n % 3}", IsHidden = n == 3 }).ToList();
        people.Add(new Person { Id = Guid.CreateVersion7(), Name = "P1", BossId = people[0].Id });
        var companies = Enumerable.Range(1, 60).Select(n => new Company
        {
            Id = Guid.CreateVersion7(),
            Number = n,
            Name = $"N{n * 7 % 5}",
            Nickname = n % 3 == 0 ? null : $"K{n % 4}",
            Status = (CompanyStatus)(n * 5 % 3),
            Units = n % 6 * 5_000,
            FoundedOn = n % 4 == 0 ? null : new DateOnly(2000 + (n % 5), 1, 1),
            OwnerId = n % 7 == 0 ? null : people[n % people.Count].Id,
        });
        return [.. people, .. companies];
    }
}
