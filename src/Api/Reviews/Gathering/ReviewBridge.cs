using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>How the open pipeline at the start of the week became the one at its end.</summary>
/// <remarks>Each ledger line says what it changed, so what was open when the week began is what is open at its end without the week's changes.</remarks>
internal static class ReviewBridge
{
    public static PipelineBridge Of(ReviewFacts facts, IReadOnlyList<OpenOpportunity> open)
    {
        var units = open.Sum(opportunity => opportunity.BaseUnits) - facts.ThisWeek.Sum(line => line.OpenUnitsDelta(facts.Scope));
        var count = open.Count - facts.ThisWeek.Sum(line => line.OpenCountDelta(facts.Scope));
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
            open.Count));
        return new PipelineBridge(bridge);
    }

    /// <summary>A revaluation changes no count, so it shows how many opportunities it touched.</summary>
    private static int Affected(IGrouping<BridgeStepKind, LedgerLine> lines, ScopeFilter scope) =>
        lines.Key is BridgeStepKind.Increased or BridgeStepKind.Decreased
            ? lines.Count(line => line.OpenUnitsDelta(scope) != 0)
            : lines.Sum(line => line.OpenCountDelta(scope));
}
