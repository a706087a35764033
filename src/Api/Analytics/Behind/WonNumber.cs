using CrmGraph.Api.Analytics.Targets;
using CrmGraph.Api.Data;

namespace CrmGraph.Api.Analytics.Behind;

/// <summary>What was won in a period, credited to a holder or to everybody in the scope.</summary>
/// <param name="From">The start of the period.</param>
/// <param name="To">Its end, which is not in it.</param>
/// <param name="UserId">The credited user.</param>
/// <param name="TeamId">The team of the credited users.</param>
/// <param name="Scope">Whose.</param>
internal sealed record WonNumber(DateTime From, DateTime To, Guid? UserId, Guid? TeamId, AnalyticsScopeInput? Scope) : NumberKey(Scope)
{
    public override async Task<IReadOnlyList<LineBehind>> Lines(AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var lines = new WonLines(From, To, db);
        var given = await lines.Credits(lines.Won, scope, stop);
        var taken = await lines.Credits(lines.TakenBack, scope, stop);
        return
        [
            .. given.Concat(taken.Select(credit => credit with { Units = -credit.Units }))
                .Where(credit => credit.Units != 0)
                .Where(credit => (UserId is null || credit.UserId == UserId) && (TeamId is null || credit.TeamId == TeamId))
                .Select(credit => new LineBehind(credit.OpportunityId, credit.At, Amounts.Of(credit.Units))),
        ];
    }
}
