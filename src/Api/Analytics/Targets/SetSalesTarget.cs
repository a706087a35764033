using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>Whose target, for when, and how much. With neither user nor team it is the whole company's.</summary>
/// <param name="UserId">The user it belongs to.</param>
/// <param name="TeamId">The team it belongs to.</param>
/// <param name="Period">How long the period is.</param>
/// <param name="On">Any day of the period.</param>
/// <param name="Amount">The revenue to win, in base currency.</param>
/// <param name="Version">The version you read, when the target is there already.</param>
internal sealed record SetSalesTargetInput(
    [NodeId<User>] Guid? UserId,
    [NodeId<Team>] Guid? TeamId,
    TargetPeriod Period,
    DateOnly On,
    decimal Amount,
    int? Version);

/// <summary>Sets the sales target of a user, a team or the company for a period. Needs the holder's supervisor or a manager.</summary>
internal static class SetSalesTarget
{
    public static async Task<SalesTarget> Run(SetSalesTargetInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<SalesTarget>();
        var holder = await Holder(input, db, caller, stop);
        var amount = Money.Of(input.Amount, (await db.Workspace(stop)).BaseCurrency);
        var start = input.Period.StartOf(input.On);
        var target = await db.Set<SalesTarget>().AsTracking().SingleOrDefaultAsync(
            t => t.HolderId == holder.Id && t.Period == input.Period && t.StartOn == start, stop);
        if (target is null)
        {
            target = SalesTarget.Set(holder, input.Period, input.On, amount);
            db.Add(target);
        }
        else
        {
            target.CheckVersion(input.Version ?? 0);
            target.Revise(amount);
        }

        await db.SaveAs(caller, stop);
        return target;
    }

    private static async Task<TargetHolder> Holder(SetSalesTargetInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        if (input is { UserId: not null, TeamId: not null })
        {
            throw new TargetHolderAmbiguous().AsException();
        }

        var teamId = input.UserId is { } userId ? (await db.Get<User>(userId, caller, stop)).TeamId : input.TeamId;
        return caller.SeesAll || (teamId is { } team && caller.TeamIds.Contains(team))
            ? new TargetHolder(input.UserId, input.TeamId)
            : throw new TargetNotYours(Role.Manager).AsException();
    }
}
