using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>Divides what was won among those who are credited, as divided on the day it was won.</summary>
internal sealed class CreditBook
{
    private readonly ILookup<Guid, OpportunityShare> _shares;
    private readonly ILookup<Guid, TeamMembership> _memberships;
    private readonly Workspace _workspace;

    private CreditBook(IEnumerable<OpportunityShare> shares, IEnumerable<TeamMembership> memberships, Workspace workspace)
    {
        _shares = shares.ToLookup(share => share.OpportunityId);
        _memberships = memberships.ToLookup(membership => membership.UserId);
        _workspace = workspace;
    }

    /// <summary>The divisions of the opportunities that these lines are about.</summary>
    public static async Task<CreditBook> Of(IQueryable<LedgerEntry> won, CrmDbContext db, CancellationToken stop)
    {
        var divided = db.Set<OpportunityShare>().AsNoTracking().Where(share => won.Any(line => line.OpportunityId == share.OpportunityId));
        return new CreditBook(
            await divided.ToListAsync(stop),
            await db.Set<TeamMembership>().AsNoTracking()
                .Where(membership => divided.Any(share => share.UserId == membership.UserId))
                .ToListAsync(stop),
            await db.Workspace(stop));
    }

    /// <summary>Who is credited with what for one win, its owner always among them; the amounts add up to it.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="at">When it was won.</param>
    /// <param name="ownerId">Its owner then.</param>
    /// <param name="teamId">The owner's team then.</param>
    /// <param name="units">Its amount, in 1/10,000 of the base currency.</param>
    public IReadOnlyList<WonCredit> For(Guid opportunityId, DateTime at, Guid ownerId, Guid? teamId, long units)
    {
        var on = _workspace.LocalDate(at);
        List<WonCredit> credits =
        [
            .. Credit.Divide(units, ownerId, _shares[opportunityId], on).Select(credit => credit.UserId == ownerId
                ? new WonCredit(opportunityId, at, ownerId, teamId, credit.Units, IsOwner: true)
                : new WonCredit(opportunityId, at, credit.UserId, TeamOf(credit.UserId, on), credit.Units, IsOwner: false)),
        ];
        if (!credits.Exists(credit => credit.IsOwner))
        {
            credits.Add(new WonCredit(opportunityId, at, ownerId, teamId, 0, IsOwner: true));
        }

        return credits;
    }

    private Guid? TeamOf(Guid userId, DateOnly on) =>
        _memberships[userId].Where(membership => membership.Touches(on, on)).MaxBy(membership => membership.FromOn)?.TeamId;
}
