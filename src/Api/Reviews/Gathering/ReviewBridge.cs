using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>How the open pipeline at the start of the week became the one at its end.</summary>
/// <remarks>Each ledger line says what it changed, so a balance is the sum of all changes before it and the bridge adds up by construction.</remarks>
internal static class ReviewBridge
{
    public static async Task<PipelineBridge> Of(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var (units, count) = await Opening(facts, db, stop);
        var steps = facts.ThisWeek
            .GroupBy(line => line.BridgeStep(facts.Scope))
            .ToDictionary(
                group => group.Key,
                group => (Units: group.Sum(line => line.OpenUnitsDelta(facts.Scope)), Count: Affected(group, facts.Scope)));

        List<BridgeStep> bridge = [new(BridgeStepKind.Opening, WeekFigures.Amount(units), count)];
        foreach (var kind in Enum.GetValues<BridgeStepKind>().Where(kind => kind is not (BridgeStepKind.Opening or BridgeStepKind.Closing)))
        {
            var step = steps.GetValueOrDefault(kind);
            bridge.Add(new BridgeStep(kind, WeekFigures.Amount(step.Units), step.Count));
        }

        bridge.Add(new BridgeStep(
            BridgeStepKind.Closing,
            bridge.Sum(step => step.Amount),
            count + facts.ThisWeek.Sum(line => line.OpenCountDelta(facts.Scope))));
        return new PipelineBridge(bridge);
    }

    /// <summary>A revaluation changes no count, so it shows how many opportunities it touched.</summary>
    private static int Affected(IGrouping<BridgeStepKind, LedgerLine> lines, ScopeFilter scope) =>
        lines.Key is BridgeStepKind.Increased or BridgeStepKind.Decreased
            ? lines.Count(line => line.OpenUnitsDelta(scope) != 0)
            : lines.Sum(line => line.OpenCountDelta(scope));

    private static async Task<(long Units, int Count)> Opening(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var before = db.Set<LedgerEntry>().Where(entry => entry.At < facts.Period.From);
        var entered = await Sum(before.Where(entry => entry.ToStatus == OpportunityStatus.Open)
            .Select(entry => new OpenAmount { OwnerId = entry.ToOwnerId, TeamId = entry.ToTeamId, Units = entry.ToBaseUnits }));
        var left = await Sum(before.Where(entry => entry.FromStatus == OpportunityStatus.Open)
            .Select(entry => new OpenAmount { OwnerId = entry.FromOwnerId!.Value, TeamId = entry.FromTeamId, Units = entry.FromBaseUnits }));
        return (entered.Units - left.Units, entered.Count - left.Count);

        async Task<(long Units, int Count)> Sum(IQueryable<OpenAmount> amounts)
        {
            var groups = await amounts
                .GroupBy(amount => new { amount.OwnerId, amount.TeamId })
                .Select(group => new { group.Key.OwnerId, group.Key.TeamId, Units = group.Sum(a => a.Units), Count = group.Count() })
                .ToListAsync(stop);
            var inScope = groups.Where(group => facts.Scope.Covers(group.OwnerId, group.TeamId)).ToList();
            return (inScope.Sum(group => group.Units), inScope.Sum(group => group.Count));
        }
    }

    /// <remarks>Set by properties, because EF looks through an initializer and not through a constructor.</remarks>
    private sealed record OpenAmount
    {
        public Guid OwnerId { get; init; }

        public Guid? TeamId { get; init; }

        public long Units { get; init; }
    }
}
