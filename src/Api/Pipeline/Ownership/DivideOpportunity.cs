using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>Who gets which part of an opportunity's credit.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Shares">The parts, which add up to 1. One part for the owner ends a division.</param>
/// <param name="FromOn">The first day they hold; today when left out.</param>
internal sealed record DivideOpportunityInput(
    [NodeId<Opportunity>] Guid Id,
    int Version,
    IReadOnlyList<NewShare> Shares,
    DateOnly? FromOn);

/// <summary>One part of an opportunity's credit.</summary>
/// <param name="UserId">The user who is credited and sees the opportunity.</param>
/// <param name="Share">The part, as a fraction with at most 4 decimals.</param>
internal sealed record NewShare([NodeId<User>] Guid UserId, decimal Share);

/// <summary>分割: divides the credit of an opportunity among several users, from a day on.</summary>
internal static class DivideOpportunity
{
    public static async Task<Opportunity> Run(
        DivideOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        await CheckHolders(input.Shares, db, stop);
        var now = clock.UtcNow();
        var from = input.FromOn ?? (await db.Workspace(stop)).LocalDate(now);
        var known = await db.Set<OpportunityShare>().Where(share => share.OpportunityId == opportunity.Id).ToListAsync(stop);

        var division = ShareDivision.Make(
            opportunity.Id,
            known,
            [.. input.Shares.Select(share => new SharePart(share.UserId, Ratios.Units(share.Share, "share")))],
            from);
        opportunity.NoteDivision(division.Dropped, now, caller.UserId);

        db.RemoveRange(division.Replaced);
        db.AddRange(division.Begun);
        await db.SaveAs(caller, stop);
        return opportunity;
    }

    private static async Task CheckHolders(IReadOnlyList<NewShare> shares, CrmDbContext db, CancellationToken stop)
    {
        var ids = shares.Select(share => share.UserId).ToList();
        var active = await db.Set<User>().Where(user => ids.Contains(user.Id) && user.Active).Select(user => user.Id).ToListAsync(stop);
        foreach (var missing in ids.Except(active))
        {
            throw new NotFound(nameof(User), missing).AsException();
        }
    }
}
