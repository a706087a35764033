using CrmGraph.Api.Analytics.History;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Behind;

/// <summary>One step of a group's bridge between two moments.</summary>
internal sealed record FlowNumber(
    DateTime From,
    DateTime To,
    BridgeGrouping By,
    Guid? Group,
    PipelineFlow Flow,
    AnalyticsScopeInput? Scope) : NumberKey(Scope)
{
    public override async Task<IReadOnlyList<LineBehind>> Lines(AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var slice = ReadPipelineBridge.Slice(scope, By);
        var lines = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(line => line.At > From && line.At <= To)
            .ToListAsync(stop);
        return
        [
            .. from line in lines
               from change in slice.Changes(OfLine(line))
               where change.Flow == Flow && change.Group == Group && change is not { Count: 0, Units: 0 }
               select new LineBehind(line.OpportunityId, line.At, Amounts.Of(change.Units)),
        ];
    }

    private static LedgerFlow OfLine(LedgerEntry line) => new(
        line.Kind,
        line.FromStatus == OpportunityStatus.Open ? new(line.FromStageId!.Value, line.FromOwnerId!.Value, line.FromTeamId) : null,
        line.ToStatus == OpportunityStatus.Open ? new(line.ToStageId, line.ToOwnerId, line.ToTeamId) : null,
        1,
        line.FromBaseUnits,
        line.ToBaseUnits);
}
