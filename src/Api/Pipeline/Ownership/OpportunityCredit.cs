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

    /// <summary>The credits of opportunities, as divided on the day they were closed, or as of today while they are not.</summary>
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<OpportunityCredit>>> Of(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        DateTime now,
        CancellationToken stop)
    {
        var today = (await db.Workspace(stop)).LocalDate(now);
        var opportunities = await db.Set<Opportunity>().AsNoTracking()
            .Where(o => ids.Contains(o.Id))
            .Select(o => new { o.Id, o.OwnerId, o.BaseUnits, On = o.ClosedOn ?? today })
            .ToListAsync(stop);
        var shares = (await db.Set<OpportunityShare>().AsNoTracking()
            .Where(share => ids.Contains(share.OpportunityId))
            .OrderByDescending(share => share.Ratio).ThenBy(share => share.UserId)
            .ToListAsync(stop)).ToLookup(share => share.OpportunityId);
        return opportunities.ToDictionary(
            o => o.Id,
            o => Divide(o.BaseUnits, o.OwnerId, [.. shares[o.Id].Where(share => share.HoldsOn(o.On))]));
    }

    /// <summary>Where nobody divided it all of it is the owner's.</summary>
    private static IReadOnlyList<OpportunityCredit> Divide(long units, Guid ownerId, List<OpportunityShare> shares)
    {
        List<SharePart> parts = shares.Count == 0
            ? [new(ownerId, Whole)]
            : [.. shares.Select(share => new SharePart(share.UserId, share.Ratio))];
        var amounts = CreditSplit.Of(units, [.. parts.Select(part => part.Ratio)]);
        return [.. parts.Zip(amounts, (part, amount) => new OpportunityCredit(
            part.UserId, part.Ratio / (decimal)Whole, amount / (decimal)Money.UnitsPerOne))];
    }
}
