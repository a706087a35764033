using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.History;

/// <summary>Which number, and which part of its list.</summary>
/// <param name="Key">The number's <c>behind</c>.</param>
/// <param name="First">How many at most, up to 100; 100 when left out.</param>
/// <param name="Skip">How many to pass over.</param>
internal sealed record OpportunitiesBehindArguments(string Key, int? First, int? Skip);

/// <summary>The opportunities that make up a number.</summary>
/// <param name="Count">How many lines the whole list has.</param>
/// <param name="Amount">What they add up to in base currency: the number itself.</param>
/// <param name="Lines">The part that was asked for.</param>
internal sealed record OpportunitiesBehind(int Count, decimal Amount, IReadOnlyList<LineBehind> Lines);

/// <summary>What one opportunity adds to a number.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="At">When its ledger says so.</param>
/// <param name="Amount">What it adds, in base currency.</param>
internal sealed record LineBehind(Guid OpportunityId, DateTime At, decimal Amount);

/// <summary>Reads the ledger lines that a number of the pipeline's history was counted from.</summary>
internal static class ReadOpportunitiesBehind
{
    private const int Most = 100;

    public static async Task<OpportunitiesBehind> Run(
        OpportunitiesBehindArguments arguments,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var size = arguments.First ?? Most;
        if (size is < 0 or > Most || arguments.Skip < 0)
        {
            throw new InvalidValue("first", $"must be between 0 and {Most}, and skip not negative").AsException();
        }

        var key = NumberKey.Read(arguments.Key);
        var scope = await AnalyticsScope.Of(key.Scope, db, caller, stop);
        var lines = key.From is null ? await Open(key, scope, db, stop) : await Changed(key, scope, db, stop);
        return new OpportunitiesBehind(
            lines.Count,
            lines.Sum(line => line.Amount),
            [.. lines.OrderBy(line => line.At).ThenBy(line => line.OpportunityId).Skip(arguments.Skip ?? 0).Take(size)]);
    }

    /// <summary>Those whose last line until the moment leaves them open in the cell.</summary>
    private static async Task<List<LineBehind>> Open(NumberKey key, AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var last = LedgerReading.OpenLines(db, key.To);
        if (key.Cell is { } cell)
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

    private static async Task<List<LineBehind>> Changed(NumberKey key, AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var slice = ReadPipelineBridge.Slice(scope, key.By ?? BridgeGrouping.Whole);
        var lines = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(line => line.At > key.From && line.At <= key.To)
            .ToListAsync(stop);
        return
        [
            .. from line in lines
               from change in slice.Changes(Flow(line))
               where change.Flow == key.Flow && change.Group == key.Group && change is not { Count: 0, Units: 0 }
               select new LineBehind(line.OpportunityId, line.At, Amounts.Of(change.Units)),
        ];
    }

    private static LedgerFlow Flow(LedgerEntry line) => new(
        line.Kind,
        line.FromStatus == OpportunityStatus.Open ? new(line.FromStageId!.Value, line.FromOwnerId!.Value, line.FromTeamId) : null,
        line.ToStatus == OpportunityStatus.Open ? new(line.ToStageId, line.ToOwnerId, line.ToTeamId) : null,
        1,
        line.FromBaseUnits,
        line.ToBaseUnits);
}
