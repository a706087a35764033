using CrmGraph.Api.Analytics.History;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Behind;

/// <summary>What was open at a moment, in one cell or in all.</summary>
internal sealed record OpenNumber(DateTime AsOf, OpenCell? Cell, AnalyticsScopeInput? Scope) : NumberKey(Scope)
{
    /// <summary>Those whose last line until the moment leaves them open in the cell.</summary>
    public override async Task<IReadOnlyList<LineBehind>> Lines(AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var last = LedgerReading.OpenLines(db, AsOf);
        if (Cell is { } cell)
        {
            last = last.Where(line => line.ToStageId == cell.StageId && line.ToOwnerId == cell.OwnerId && line.ToTeamId == cell.TeamId);
        }

        var open = await last
            .Select(line => new { line.OpportunityId, line.At, line.ToBaseUnits, line.ToStageId, line.ToOwnerId, line.ToTeamId })
            .ToListAsync(stop);
        return
        [
            .. open.Where(line => scope.Covers(new OpenCell(line.ToStageId, line.ToOwnerId, line.ToTeamId)))
                .Select(line => new LineBehind(line.OpportunityId, line.At, Amounts.Of(line.ToBaseUnits))),
        ];
    }
}
