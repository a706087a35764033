using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>What one owner in one team may still win in a period, and how often they win.</summary>
/// <param name="OwnerId">The owner.</param>
/// <param name="TeamId">The owner's team.</param>
/// <param name="Open">What is open and expected to close in the period, in base currency.</param>
/// <param name="Won">How many were won in the twelve months up to its end.</param>
/// <param name="Lost">How many were lost.</param>
internal sealed record Prospects(Guid OwnerId, Guid? TeamId, decimal Open, int Won, int Lost)
{
    public static async Task<IReadOnlyList<Prospects>> Read(DateOnly start, DateOnly end, AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var since = end.AddYears(-1);
        var sums = await db.Set<Opportunity>()
            .Where(o => (o.Status == OpportunityStatus.Open && o.ExpectedCloseOn >= start && o.ExpectedCloseOn < end)
                || ((o.Status == OpportunityStatus.Won || o.Status == OpportunityStatus.Lost) && o.ClosedOn >= since && o.ClosedOn < end))
            .GroupBy(o => new { o.OwnerId, o.TeamId, o.PipelineId, o.Status })
            .Select(same => new { same.Key, Units = same.Sum(o => o.BaseUnits), Count = same.Count() })
            .ToListAsync(stop);
        return
        [
            .. from sum in sums
               where scope.Covers(sum.Key.OwnerId, sum.Key.TeamId) && scope.CoversPipeline(sum.Key.PipelineId)
               group sum by (sum.Key.OwnerId, sum.Key.TeamId) into own
               select new Prospects(
                   own.Key.OwnerId,
                   own.Key.TeamId,
                   Amounts.Of(own.Where(sum => sum.Key.Status == OpportunityStatus.Open).Sum(sum => sum.Units)),
                   own.Where(sum => sum.Key.Status == OpportunityStatus.Won).Sum(sum => sum.Count),
                   own.Where(sum => sum.Key.Status == OpportunityStatus.Lost).Sum(sum => sum.Count)),
        ];
    }
}
