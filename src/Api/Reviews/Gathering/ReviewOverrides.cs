using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The gates that were passed in the week with something missing, and why.</summary>
internal static class ReviewOverrides
{
    public static async Task<IReadOnlyList<ReviewOverride>> Of(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var (start, end) = (facts.Period.From, facts.Period.To);
        var passed = await (
            from line in db.Set<LedgerEntry>()
            where line.At >= start && line.At < end && line.OverrideReason != null
            join opportunity in db.Set<Opportunity>() on line.OpportunityId equals opportunity.Id
            join stage in db.Set<Stage>() on line.ToStageId equals stage.Id
            join user in db.Set<User>() on line.ByUserId equals user.Id
            orderby line.At, line.Id
            select new { line.OpportunityId, opportunity.Number, opportunity.Title, stage.NameZh, stage.NameEn, By = user.Name, line.OverrideReason, line.At, line.ToOwnerId, line.ToTeamId })
            .ToListAsync(stop);
        return
        [
            .. passed.Where(one => facts.Scope.Covers(one.ToOwnerId, one.ToTeamId)).Select(one => new ReviewOverride(
                one.OpportunityId,
                one.Number,
                one.Title,
                one.NameZh,
                one.NameEn,
                one.By,
                one.OverrideReason!,
                facts.Workspace.LocalDate(one.At))),
        ];
    }
}
