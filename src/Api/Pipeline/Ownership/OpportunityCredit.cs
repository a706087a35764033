using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>What one user is credited with for an opportunity.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Share">The part, as a fraction.</param>
/// <param name="BaseAmount">The part of the amount in base currency, to the cent; the parts add up to it.</param>
internal sealed record OpportunityCredit(Guid UserId, decimal Share, decimal BaseAmount)
{
    private const int Whole = 10_000;
    private static readonly LedgerKind[] Closings = [LedgerKind.Won, LedgerKind.Lost, LedgerKind.Terminated];

    /// <summary>The credits of opportunities, as divided on the day they were closed, or as of today while they are not; the owner of that day counts.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<OpportunityCredit>>> Of(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        DateTime now,
        CancellationToken stop)
    {
        var today = (await db.Workspace(stop)).LocalDate(now);
        var opportunities = await db.Set<Opportunity>().AsNoTracking()
            .Where(o => ids.Contains(o.Id))
            .Select(o => new
            {
                o.Id,
                o.BaseUnits,
                On = o.ClosedOn ?? today,
                OwnerId = o.ClosedAt == null ? o.OwnerId : db.Set<LedgerEntry>()
                    .Where(line => line.OpportunityId == o.Id && Closings.Contains(line.Kind))
                    .OrderByDescending(line => line.Ordinal)
                    .Select(line => line.ToOwnerId)
                    .First(),
            })
            .ToListAsync(stop);
        var shares = (await db.Set<OpportunityShare>().AsNoTracking()
            .Where(share => ids.Contains(share.OpportunityId))
            .ToListAsync(stop)).ToLookup(share => share.OpportunityId);
        return opportunities.ToDictionary(
            o => o.Id,
            o => (IReadOnlyList<OpportunityCredit>)[.. Credit.Divide(o.BaseUnits, o.OwnerId, shares[o.Id], o.On).Select(Of)]);
    }

    private static OpportunityCredit Of(Credit credit) =>
        new(credit.UserId, credit.Ratio / (decimal)Whole, credit.Units / (decimal)Money.UnitsPerOne);
}
