using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Behind;

/// <summary>What was opened or won in a period, line by line, with the owner of that moment: what a weekly review counts.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="From">The start of the period.</param>
/// <param name="To">Its end, which is not in it.</param>
/// <param name="Scope">Whose.</param>
internal sealed record LedgerNumber(LedgerKind Kind, DateTime From, DateTime To, AnalyticsScopeInput? Scope) : NumberKey(Scope)
{
    public override async Task<IReadOnlyList<LineBehind>> Lines(AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var lines = await db.Set<LedgerEntry>()
            .Where(line => line.Kind == Kind && line.At >= From && line.At < To)
            .Select(line => new { line.OpportunityId, line.At, line.ToBaseUnits, line.ToOwnerId, line.ToTeamId })
            .ToListAsync(stop);
        return
        [
            .. lines.Where(line => scope.Covers(line.ToOwnerId, line.ToTeamId))
                .Select(line => new LineBehind(line.OpportunityId, line.At, Amounts.Of(line.ToBaseUnits))),
        ];
    }
}
