using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Counts the time limits that ended in the week with nothing done about them.</summary>
internal static class BreachCount
{
    public static async Task<IReadOnlyList<ReviewBreaches>> Of(
        ReviewFacts facts,
        IReadOnlyList<OpenOpportunity> open,
        IReadOnlyDictionary<Guid, string> userNames,
        CrmDbContext db,
        CancellationToken stop)
    {
        var time = new WorkingTime(facts.Workspace, await db.Set<CalendarDay>().AsNoTracking().ToListAsync(stop));
        var limits = await db.Set<Stage>()
            .Where(stage => stage.TimeLimitDays != null)
            .ToDictionaryAsync(stage => stage.Id, stage => stage.TimeLimitDays!.Value, stop);
        var stages = Stays(facts, open.Where(one => limits.ContainsKey(one.StageId)))
            .Where(stay => limits.TryGetValue(stay.StageId, out var days) && stay.Breaches(days, time, facts.Period))
            .CountBy(stay => stay.OwnerId)
            .ToDictionary();
        var touches = facts.Leads.Where(lead => IsLate(lead, time, facts.Period)).CountBy(lead => lead.OwnerId).ToDictionary();
        return
        [
            .. stages.Keys.Union(touches.Keys)
                .Select(user => new ReviewBreaches(user, userNames[user], stages.GetValueOrDefault(user), touches.GetValueOrDefault(user)))
                .OrderByDescending(breaches => breaches.StageLimits + breaches.FirstTouches)
                .ThenBy(breaches => breaches.Name, StringComparer.Ordinal),
        ];
    }

    private static bool IsLate(LeadFact lead, WorkingTime time, ReviewPeriod period)
    {
        var due = time.FirstTouch(lead.CreatedAt);
        return due >= period.From && due < period.Seen && !(lead.FirstTouchedAt <= due);
    }

    /// <summary>Each time that an open opportunity was in a stage during the week: those still there, and those that left.</summary>
    private static IEnumerable<Stay> Stays(ReviewFacts facts, IEnumerable<OpenOpportunity> open)
    {
        var here = open.Select(one => new Stay(one.StageId, one.OwnerId, one.InStageSince, facts.Period.Seen));
        var left = from line in facts.ThisWeek
                   where line.WasOpenIn(facts.Scope) && (line.ToStageId != line.FromStageId || line.ToStatus != OpportunityStatus.Open)
                   select new Stay(line.FromStageId!.Value, line.FromOwnerId!.Value, line.StageEnteredAt, line.At);
        return here.Concat(left);
    }

    private sealed record Stay(Guid StageId, Guid OwnerId, DateTime Since, DateTime Until)
    {
        public bool Breaches(int days, WorkingTime time, ReviewPeriod period)
        {
            // Working days are never fewer than calendar days, so most stays need no calendar.
            if (Since.AddDays(days) >= Until)
            {
                return false;
            }

            var due = time.StageLimit(Since, days);
            return due >= period.From && due < Until;
        }
    }
}
