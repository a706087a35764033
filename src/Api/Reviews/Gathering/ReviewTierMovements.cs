using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The customers of the scope whose tier changed in the week: on a day of it, however late the tiers of that day were worked out.</summary>
internal static class ReviewTierMovements
{
    public static async Task<IReadOnlyList<TierMovement>> Of(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var (first, last) = (facts.Period.Week.Start, facts.Period.Week.End);
        var moved = await (
            from assignment in db.Set<TierAssignment>()
            where assignment.AsOf >= first && assignment.AsOf <= last
            where assignment.PreviousTierId != null && assignment.PreviousTierId != assignment.TierId
            join customer in db.Set<Customer>() on assignment.CustomerId equals customer.Id
            orderby assignment.AsOf, assignment.AssignedAt, assignment.Id
            select new
            {
                customer.Id,
                customer.Name,
                customer.OwnerId,
                customer.TeamId,
                assignment.TierId,
                PreviousTierId = assignment.PreviousTierId!.Value,
                assignment.AnnualPurchasesUnits,
                assignment.AsOf,
                assignment.AssignedAt,
            })
            .ToListAsync(stop);
        var tiers = await db.Set<Tier>().AsNoTracking().ToDictionaryAsync(tier => tier.Id, stop);
        return [.. moved.Where(move => facts.Scope.Covers(move.OwnerId, move.TeamId)).Select(move =>
        {
            var (before, after) = (tiers[move.PreviousTierId], tiers[move.TierId]);
            return new TierMovement(
                move.Id,
                move.Name,
                before.NameZh,
                before.NameEn,
                after.NameZh,
                after.NameEn,
                after.Rank > before.Rank,
                WeekFigures.Amount(move.AnnualPurchasesUnits),
                facts.Workspace.LocalDate(move.AssignedAt) == move.AsOf ? move.AssignedAt : facts.Workspace.Noon(move.AsOf));
        })];
    }
}
