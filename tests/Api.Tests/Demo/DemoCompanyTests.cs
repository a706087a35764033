using CrmGraph.Api.Demo;
using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Demo;

[Collection(DemoDatabases.Name)]
public sealed class DemoCompanyTests(DemoDatabases demo)
{
    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory]
    [EveryDatabase]
    public async Task It_is_as_large_as_promised(Database kind)
    {
        var database = await demo.Of(kind);

        Assert.Equal(3, await Count<Team>(database));
        Assert.Equal(20, await database.Ask(db => db.Set<User>().CountAsync(user => user.Role == Role.SalesRep, Stop)));
        Assert.Equal(400, await Count<Customer>(database));
        Assert.Equal(1_600, await Count<Lead>(database));
        Assert.Equal(2_000, await Count<Opportunity>(database));
        Assert.InRange(await Count<Product>(database), 8, 12);
        Assert.InRange(await Count<Contact>(database), 600, 800);
        Assert.InRange(await Count<FollowUp>(database), 4_500, 6_500);
    }

    [Theory]
    [EveryDatabase]
    public async Task Opportunities_are_spread_over_all_outcomes_and_both_pipelines(Database kind)
    {
        var database = await demo.Of(kind);

        var opportunities = await database.Ask(db => db.Set<Opportunity>().AsNoTracking().ToListAsync(Stop));

        Assert.InRange(opportunities.Count(o => o.Status == OpportunityStatus.Open), 400, 650);
        Assert.InRange(opportunities.Count(o => o.Status == OpportunityStatus.Won), 500, 700);
        Assert.InRange(opportunities.Count(o => o.Status == OpportunityStatus.Lost), 600, 900);
        Assert.InRange(opportunities.Count(o => o.Status == OpportunityStatus.Terminated), 40, 150);
        Assert.InRange(opportunities.Count(o => o.Status == OpportunityStatus.Suspended), 5, 60);
        Assert.Equal(2, opportunities.GroupBy(o => o.PipelineId).Count(pipeline => pipeline.Count() > 400));
        Assert.All(opportunities.Where(o => o.Status == OpportunityStatus.Lost), lost => Assert.NotNull(lost.LossReason));
        Assert.All(opportunities.Where(o => o.IsClosed), closed => Assert.NotNull(closed.ClosingSummary));
    }

    [Theory]
    [EveryDatabase]
    public async Task Supervisors_and_the_manager_can_sign_in_and_members_are_older_than_the_history(Database kind)
    {
        var database = await demo.Of(kind);

        var (users, teams, memberships) = await database.Ask(async db => (
            await db.Set<User>().AsNoTracking().ToListAsync(Stop),
            await db.Set<Team>().AsNoTracking().ToListAsync(Stop),
            await db.Set<TeamMembership>().AsNoTracking().ToListAsync(Stop)));

        Assert.Contains(users, user => user is { UserName: "manager", Role: Role.Manager });
        Assert.All(teams, team => Assert.Equal(Role.Supervisor, users.Single(user => user.Id == team.SupervisorId).Role));
        Assert.All(users, user => Assert.All(user.UserName, letter => Assert.True(char.IsAsciiLetterLower(letter) || letter == '.')));
        var first = await database.Ask(db => db.Set<LedgerEntry>().MinAsync(entry => entry.At, Stop));
        Assert.All(memberships, member => Assert.True(member.FromOn < DateOnly.FromDateTime(first)));
    }

    [Theory]
    [EveryDatabase]
    public async Task What_the_ledger_says_was_won_is_what_the_won_opportunities_are_worth(Database kind)
    {
        var database = await demo.Of(kind);

        var (ledger, opportunities) = await database.Ask(async db => (
            await db.Set<LedgerEntry>().Where(entry => entry.Kind == LedgerKind.Won).SumAsync(entry => entry.ToBaseUnits, Stop),
            await db.Set<Opportunity>().Where(o => o.Status == OpportunityStatus.Won).SumAsync(o => o.BaseUnits, Stop)));

        Assert.True(ledger > 0);
        Assert.Equal(opportunities, ledger);
    }

    [Theory]
    [EveryDatabase]
    public async Task The_last_ledger_entry_of_an_opportunity_is_its_state(Database kind)
    {
        var database = await demo.Of(kind);
        var (opportunities, ledger) = await OpportunitiesWithLedger(database);

        Assert.All(opportunities, opportunity =>
        {
            var entries = ledger[opportunity.Id].OrderBy(entry => entry.Ordinal).ToList();
            var last = entries[^1];
            Assert.Equal(Enumerable.Range(1, opportunity.LedgerCount), entries.Select(entry => entry.Ordinal));
            Assert.Equal(
                (opportunity.StageId, opportunity.Status, opportunity.BaseUnits, opportunity.OwnerId, opportunity.TeamId),
                (last.ToStageId, last.ToStatus, last.ToBaseUnits, last.ToOwnerId, last.ToTeamId));
            Assert.Equal(opportunity.CreatedAt, entries[0].At);
            Assert.Equal(entries.Select(entry => entry.At).Order(), entries.Select(entry => entry.At));
        });
        Assert.Contains(ledger, history => history.Any(entry => entry.Kind == LedgerKind.AmountChanged));
        Assert.Contains(ledger, history => history.Any(entry => entry.Kind == LedgerKind.Transferred));
        Assert.Contains(ledger, history => history.Any(entry => entry.Kind == LedgerKind.Resumed));
    }

    [Theory]
    [EveryDatabase]
    public async Task Nothing_has_happened_in_the_future(Database kind)
    {
        var now = DemoDatabases.Thursday.UtcDateTime;
        var database = await demo.Of(kind);

        await AssertPast(database, (Customer customer) => customer.CreatedAt);
        await AssertPast(database, (Contact contact) => contact.CreatedAt);
        await AssertPast(database, (Lead lead) => lead.CreatedAt);
        await AssertPast(database, (Lead lead) => lead.FirstTouchedAt);
        await AssertPast(database, (Lead lead) => lead.ConvertedAt);
        await AssertPast(database, (Opportunity opportunity) => opportunity.LastActivityAt);
        await AssertPast(database, (LedgerEntry entry) => entry.At);
        await AssertPast(database, (FollowUp followUp) => followUp.CreatedAt);
        await AssertPast(database, (TierAssignment assignment) => assignment.AssignedAt);
        await AssertPast(database, (EventRecord happened) => happened.At);
        Assert.True(await database.Ask(db => db.Set<LedgerEntry>().AnyAsync(entry => entry.At > now.AddHours(-6), Stop)));
    }

    [Theory]
    [EveryDatabase]
    public async Task Every_week_of_half_a_year_has_leads_and_wins(Database kind)
    {
        var database = await demo.Of(kind);
        var workspace = await database.Ask(db => db.Set<Workspace>().AsNoTracking().SingleAsync(Stop));
        var leads = await database.Ask(db => db.Set<Lead>().Select(lead => lead.CreatedAt).ToListAsync(Stop));
        var wins = await database.Ask(db => db.Set<LedgerEntry>()
            .Where(entry => entry.Kind == LedgerKind.Won).Select(entry => entry.At).ToListAsync(Stop));

        var current = IsoWeek.Of(workspace.LocalDate(DemoDatabases.Thursday.UtcDateTime));
        var weeks = Enumerable.Range(0, WorkCalendar.HistoryWeeks).Select(ago => current.Plus(-ago)).ToList();

        Assert.Empty(weeks.Except(wins.Select(at => IsoWeek.Of(workspace.LocalDate(at)))));
        Assert.Equal(weeks.Order(), leads.Select(at => IsoWeek.Of(workspace.LocalDate(at))).Distinct().Order());
    }

    [Theory]
    [EveryDatabase]
    public async Task A_converted_lead_its_opportunity_and_its_customer_know_each_other(Database kind)
    {
        var database = await demo.Of(kind);

        var leads = await database.Ask(db => db.Set<Lead>().AsNoTracking().ToListAsync(Stop));
        var opportunities = await database.Ask(db => db.Set<Opportunity>().AsNoTracking().ToDictionaryAsync(o => o.Id, Stop));

        var converted = leads.Where(lead => lead.OpportunityId is not null).ToList();
        Assert.Equal(opportunities.Values.Count(o => o.LeadId is not null), converted.Count);
        Assert.InRange(converted.Count, 250, 450);
        Assert.All(converted, lead =>
        {
            var opportunity = opportunities[lead.OpportunityId!.Value];
            Assert.Equal((lead.Id, lead.CustomerId), (opportunity.LeadId, opportunity.CustomerId));
            Assert.Equal(opportunity.CreatedAt, lead.ConvertedAt);
            Assert.InRange(lead.FirstTouchedAt!.Value, lead.CreatedAt, opportunity.CreatedAt);
        });
        Assert.InRange(leads.Count(lead => lead.FirstTouchedAt is null), 30, 200);
        Assert.InRange(leads.Count(lead => lead.FirstTouchedAt > lead.CreatedAt.AddHours(24)), 30, 300);
    }

    [Theory]
    [EveryDatabase]
    public async Task Every_tier_has_customers_and_customers_still_move(Database kind)
    {
        var database = await demo.Of(kind);

        var customers = await database.Ask(db => db.Set<Customer>().AsNoTracking().ToListAsync(Stop));
        var placements = await database.Ask(db => db.Set<TierAssignment>().AsNoTracking().OrderBy(a => a.AssignedAt).ToListAsync(Stop));

        Assert.Equal(4, customers.GroupBy(customer => customer.TierId).Count(tier => tier.Key is not null && tier.Count() >= 8));
        Assert.All(customers, customer => Assert.Equal(placements.Last(a => a.CustomerId == customer.Id).TierId, customer.TierId));
        var lastWeeks = DemoDatabases.Thursday.UtcDateTime.AddDays(-10);
        Assert.Contains(placements, placement => placement.PreviousTierId is not null && placement.AssignedAt > lastWeeks);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_customer_counts_cooperation_from_the_first_contract(Database kind)
    {
        var database = await demo.Of(kind);

        var customers = await database.Ask(db => db.Set<Customer>().AsNoTracking().ToListAsync(Stop));
        var first = await database.Ask(db => db.Set<Opportunity>()
            .Where(o => o.Status == OpportunityStatus.Won)
            .GroupBy(o => o.CustomerId!.Value)
            .Select(group => new { group.Key, Day = group.Min(o => o.ClosedOn) })
            .ToDictionaryAsync(x => x.Key, x => x.Day, Stop));

        Assert.All(customers, customer =>
        {
            Assert.Equal(first.GetValueOrDefault(customer.Id), customer.CooperationSince);
            Assert.Equal(customer.CooperationSince is not null, customer.Status == CustomerStatus.Customer);
        });
    }

    [Theory]
    [EveryDatabase]
    public async Task All_events_are_numbered_and_marked_as_imported(Database kind)
    {
        var database = await demo.Of(kind);

        var (events, head, others) = await database.Ask(async db => (
            await db.Set<EventRecord>().LongCountAsync(Stop),
            await db.Set<StreamHead>().Select(stream => stream.Head).SingleAsync(Stop),
            await db.Set<EventRecord>().CountAsync(e => e.Sequence == null || !e.Imported, Stop)));

        Assert.True(events > 10_000);
        Assert.Equal(events, head);
        Assert.Equal(0, others);
    }

    private static Task<int> Count<T>(CrmDatabase database)
        where T : class => database.Ask(db => db.Set<T>().CountAsync(Stop));

    private static async Task AssertPast<T, TTime>(CrmDatabase database, Func<T, TTime> time)
        where T : class
    {
        var rows = await database.Ask(db => db.Set<T>().AsNoTracking().ToListAsync(Stop));
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.False(time(row) is DateTime at && at > DemoDatabases.Thursday.UtcDateTime));
    }

    private static Task<(List<Opportunity> Opportunities, ILookup<Guid, LedgerEntry> Ledger)> OpportunitiesWithLedger(CrmDatabase database) =>
        database.Ask(async db => (
            await db.Set<Opportunity>().AsNoTracking().ToListAsync(Stop),
            (await db.Set<LedgerEntry>().AsNoTracking().ToListAsync(Stop)).ToLookup(entry => entry.OpportunityId)));
}
