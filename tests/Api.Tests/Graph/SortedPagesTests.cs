using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>Pages put together are the whole list: nothing twice and nothing left out, whatever the order.</summary>
public sealed class SortedPagesTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    /// <summary>No divisor of the row counts, so that pages end among ties and nulls.</summary>
    private const int PageSize = 23;

    private const int WholeList = 100;

    [Theory, EveryDatabase]
    public async Task The_pages_of_every_order_are_the_whole_list(Database database)
    {
        var company = await servers.Of(database);
        await company.Server.Do(FillOtherLists);
        var admin = await company.As(Seed.AdministratorName);
        var orders = await SortOrders.Of(admin);
        Assert.Contains(orders, order => order is { Connection: "opportunities", Ascending: "[{customer: {industry: ASC}}]" });

        foreach (var order in orders)
        {
            await AssertWhole(admin, order.Connection, order.Ascending, forward: true, backward: !order.IsRelation);
            await AssertWhole(admin, order.Connection, order.Descending, forward: !order.IsRelation, backward: true);
        }
    }

    [Theory]
    [EveryDatabaseWith("[{amount: ASC}]")]
    [EveryDatabaseWith("[{expectedCloseOn: DESC}]")]
    [EveryDatabaseWith("[{customer: {name: ASC}}, {status: DESC}]")]
    public async Task Rows_that_are_inserted_meanwhile_neither_repeat_nor_hide_others(Database database, string order)
    {
        await using var busy = await CompanyServer.Start(database);
        var admin = await busy.As(Seed.AdministratorName);
        var before = await Page(admin, "opportunities", $"first: {WholeList}, order: {order}");
        using var walked = new CancellationTokenSource();
        var inserting = Task.Run(() => Insert(busy, walked.Token), CancellationToken.None);

        var seen = await Walk(admin, "opportunities", order, forward: true, size: 5);
        await walked.CancelAsync();
        var inserted = await inserting;

        Assert.True(inserted > 0);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(before.Ids, seen.Where(before.Ids.Contains));
    }

    /// <summary>Notifications of the administrator's own, and archived opportunities.</summary>
    private static async Task FillOtherLists(CrmDbContext db)
    {
        var administrator = await db.Set<User>().SingleAsync(user => user.UserName == Seed.AdministratorName);
        foreach (var opportunity in await db.Set<Opportunity>().OrderBy(o => o.Number).Take(2 * PageSize).ToListAsync())
        {
            var at = opportunity.LastChangedAt.AddMinutes(1);
            opportunity.Terminate(Loss.Historical("gone"), at, DateOnly.FromDateTime(at), administrator.Id);
            opportunity.Archive(at, administrator.Id);
            db.Add(Notification.StageOverdue(administrator.Id, opportunity.Id, new("超时", "overdue"), at));
        }

        await db.SaveChangesAsync();
    }

    private static async Task AssertWhole(CrmClient client, string connection, string order, bool forward, bool backward)
    {
        var whole = await Page(client, connection, $"first: {WholeList}, order: {order}");
        Assert.True(whole.Ids.Count > 0, $"The administrator sees no {connection}: nothing is tested.");
        Assert.False(whole.HasMore);
        if (forward)
        {
            AssertSame(whole.Ids, await Walk(client, connection, order, forward: true, PageSize), connection, order);
        }

        if (backward)
        {
            AssertSame(whole.Ids, await Walk(client, connection, order, forward: false, PageSize), connection, order);
        }
    }

    private static void AssertSame(IReadOnlyList<string> whole, IReadOnlyList<string> pages, string connection, string order) =>
        Assert.True(whole.SequenceEqual(pages), $"The pages of {connection}(order: {order}) are not the whole list.");

    private static async Task<IReadOnlyList<string>> Walk(CrmClient client, string connection, string order, bool forward, int size)
    {
        var (first, after) = forward ? ("first", "after") : ("last", "before");
        List<OnePage> pages = [];
        do
        {
            var from = pages.Count == 0 ? "" : $", {after}: \"{pages[^1].Cursor}\"";
            pages.Add(await Page(client, connection, $"{first}: {size}{from}, order: {order}", forward));
        }
        while (pages[^1].HasMore);
        return [.. (forward ? pages : Enumerable.Reverse(pages)).SelectMany(page => page.Ids)];
    }

    private static async Task<OnePage> Page(CrmClient client, string connection, string arguments, bool forward = true)
    {
        var (cursor, more) = forward ? ("endCursor", "hasNextPage") : ("startCursor", "hasPreviousPage");
        var data = await client.Data($"{{ {connection}({arguments}) {{ nodes {{ id }} pageInfo {{ {cursor} {more} }} }} }}");
        var info = data.At(connection, "pageInfo");
        return new(
            [.. data.Nodes(connection).Select(node => node.GetProperty("id").GetString()!)],
            info.GetProperty(cursor).GetString(),
            info.GetProperty(more).GetBoolean());
    }

    private static async Task<int> Insert(CompanyServer busy, CancellationToken walked)
    {
        var chance = new Random(20261121);
        var company = busy.Company;
        var inserted = 0;
        while (!walked.IsCancellationRequested)
        {
            await busy.Server.Do(async db =>
            {
                var stage = await db.Set<Stage>().AsNoTracking().FirstAsync(s => s.Kind == StageKind.Open);
                var amount = company.Rates[0].Convert(Money.Of(chance.Next(1, 60_000), "USD"));
                var draft = new OpportunityDraft(1_000 + inserted++, "Inserted", amount, company.Users[0].Id, null)
                {
                    CustomerId = chance.Next(2) == 0 ? null : company.Customers[chance.Next(company.Customers.Count)].Id,
                    ExpectedCloseOn = chance.Next(2) == 0 ? null : new DateOnly(2026, 12, 1).AddDays(chance.Next(60)),
                };
                db.Add(Opportunity.Open(draft, stage, StageGate.Historical, DateTime.UtcNow, company.Users[0].Id));
                await db.SaveChangesAsync();
            });
        }

        return inserted;
    }

    private sealed record OnePage(IReadOnlyList<string> Ids, string? Cursor, bool HasMore);
}
