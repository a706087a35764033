using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Reviews.Gathering;

/// <summary>The key figures of the demo company, computed a second time from the records themselves.</summary>
public sealed class MetricDefinitionTests(QuietServers demo)
{
    private const decimal Tolerance = 0.0001m;

    [Theory]
    [EveryDatabaseWith(1)]
    [EveryDatabaseWith(4)]
    [EveryDatabaseWith(11)]
    public async Task Every_key_figure_is_what_its_definition_says(Database database, int weeksAgo)
    {
        var server = await demo.Of(database);
        var week = IsoWeek.Of(CompanyDay.Today.AddDays(-7 * weeksAgo));
        var expected = await Compute(server, week);

        var data = await (await server.As("admin")).Data(
            "query($week: String!) { weeklyReview(week: $week) { metrics { key value } } }", new { week = week.ToString() });

        var metrics = data.GetProperty("weeklyReview").GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("key").GetString()!, metric => metric.GetProperty("value").GetDecimal());
        Assert.Equal(expected.Keys.Order(), metrics.Keys.Order());
        Assert.All(expected, metric => Assert.True(
            Math.Abs(metric.Value - metrics[metric.Key]) < Tolerance,
            string.Create(CultureInfo.InvariantCulture, $"{metric.Key}: {metric.Value}, not {metrics[metric.Key]}")));
    }

    private static async Task<Dictionary<string, decimal>> Compute(CrmServer server, IsoWeek week)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var workspace = await db.Set<Workspace>().SingleAsync(stop);
        bool InWeek(DateTime? at) => at is { } moment && IsIn(workspace.LocalDate(moment), week);

        var leads = await db.Set<Lead>().ToListAsync(stop);
        var opportunities = await db.Set<Opportunity>().ToListAsync(stop);
        var ledger = (await db.Set<LedgerEntry>().ToListAsync(stop)).ToLookup(entry => entry.OpportunityId);
        var reps = await db.Set<User>().Where(user => user.Role == Role.SalesRep).Select(user => user.Id).ToListAsync(stop);
        var members = await db.Set<TeamMembership>().ToListAsync(stop);

        var won = opportunities.Where(o => o.Status == OpportunityStatus.Won && IsIn(o.ClosedOn!.Value, week)).ToList();
        var lost = opportunities.Count(o => o.Status == OpportunityStatus.Lost && IsIn(o.ClosedOn!.Value, week));
        var wonValue = won.Sum(o => o.BaseUnits) / 10_000m;
        var active = members
            .Where(member => reps.Contains(member.UserId) && member.FromOn <= week.End && (member.ToOn is null || member.ToOn >= week.Start))
            .Select(member => member.UserId)
            .Distinct();
        var created = leads.Count(lead => InWeek(lead.CreatedAt));
        return new()
        {
            ["LEADS"] = created,
            ["LEAD_CONVERSION"] = leads.Count(lead => InWeek(lead.ConvertedAt)) / (decimal)created,
            ["AVERAGE_ORDER_VALUE"] = wonValue / won.Count,
            ["REVENUE_PER_REP"] = wonValue / active.Count(),
            ["WON_VALUE"] = wonValue,
            ["WON_COUNT"] = won.Count,
            ["NEW_PIPELINE"] = opportunities.Where(o => InWeek(o.CreatedAt)).Sum(o => ledger[o.Id].MinBy(entry => entry.Ordinal)!.ToBaseUnits) / 10_000m,
            ["WIN_RATE"] = won.Count / (decimal)(won.Count + lost),
            ["SALES_CYCLE"] = (decimal)won.Average(o => WorkedDays([.. ledger[o.Id].OrderBy(entry => entry.Ordinal)])),
        };
    }

    private static bool IsIn(DateOnly day, IsoWeek week) => day >= week.Start && day <= week.End;

    /// <summary>The time between each entry and the next, unless the opportunity was suspended meanwhile.</summary>
    private static double WorkedDays(List<LedgerEntry> entries) => entries
        .Zip(entries.Skip(1))
        .Where(pair => pair.First.ToStatus != OpportunityStatus.Suspended)
        .Sum(pair => (pair.Second.At - pair.First.At).TotalDays);
}
