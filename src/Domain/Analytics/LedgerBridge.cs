namespace CrmGraph.Domain.Analytics;

/// <summary>How the open pipeline of one group became what it is: opening plus all flows is closing, to the last 1/10,000.</summary>
/// <param name="Group">The group; null where there is only one.</param>
/// <param name="OpeningCount">Open opportunities at the start.</param>
/// <param name="OpeningUnits">Their amount in 1/10,000 of the base currency.</param>
/// <param name="Flows">What happened, in the order of <see cref="PipelineFlow"/>; what did not is left out.</param>
public sealed record LedgerBridge(Guid? Group, int OpeningCount, long OpeningUnits, IReadOnlyList<FlowSum> Flows)
{
    public int ClosingCount => OpeningCount + Flows.Sum(flow => flow.Count);

    public long ClosingUnits => OpeningUnits + Flows.Sum(flow => flow.Units);

    /// <summary>The bridges of all groups in which anything was open or happened.</summary>
    public static IReadOnlyList<LedgerBridge> Of(
        IEnumerable<OpenBalance> opening,
        IEnumerable<LedgerFlow> flows,
        FlowSlice slice)
    {
        var balances = opening.Where(balance => slice.Covers(balance.Cell)).ToLookup(balance => slice.Group(balance.Cell));
        var changes = flows.SelectMany(slice.Changes).Where(change => change is not { Count: 0, Units: 0 }).ToLookup(change => change.Group);
        return
        [
            .. balances.Select(group => group.Key).Union(changes.Select(group => group.Key)).Select(group => new LedgerBridge(
                group,
                balances[group].Sum(balance => balance.Count),
                balances[group].Sum(balance => balance.Units),
                FlowSum.Of(changes[group]))),
        ];
    }
}

/// <summary>One step of a bridge.</summary>
/// <param name="Flow">What happened.</param>
/// <param name="Count">By how many open opportunities it changed the group.</param>
/// <param name="Units">By which amount, in 1/10,000 of the base currency.</param>
/// <param name="Lines">How many changes it consists of.</param>
public sealed record FlowSum(PipelineFlow Flow, int Count, long Units, int Lines)
{
    internal static IReadOnlyList<FlowSum> Of(IEnumerable<GroupChange> changes) =>
    [
        .. changes.GroupBy(change => change.Flow).OrderBy(step => step.Key).Select(step => new FlowSum(
            step.Key, step.Sum(change => change.Count), step.Sum(change => change.Units), step.Sum(change => change.Lines))),
    ];
}
