namespace CrmGraph.Domain.Analytics;

/// <summary>What part of the pipeline is looked at, and by what it is told apart.</summary>
/// <param name="Covers">Whether a cell belongs to the part.</param>
/// <param name="Group">The group of a cell; null for one group of all.</param>
public sealed record FlowSlice(Func<OpenCell, bool> Covers, Func<OpenCell, Guid?> Group)
{
    /// <summary>What a flow did to the groups of this slice.</summary>
    /// <remarks>Within one group it is one change; between two groups one of them loses what the other wins.</remarks>
    public IEnumerable<GroupChange> Changes(LedgerFlow flow)
    {
        var from = Inside(flow.From);
        var to = Inside(flow.To);
        if (from is { } left && to is { } entered && Group(left) == Group(entered))
        {
            return [new(Group(left), PipelineFlows.Of(flow.Kind, flow.ToUnits >= flow.FromUnits), 0, flow.ToUnits - flow.FromUnits, flow.Count)];
        }

        List<GroupChange> changes = [];
        if (from is { } lost)
        {
            changes.Add(new(Group(lost), PipelineFlows.Of(flow.Kind, grows: false), -flow.Count, -flow.FromUnits, flow.Count));
        }

        if (to is { } won)
        {
            changes.Add(new(Group(won), PipelineFlows.Of(flow.Kind, grows: true), flow.Count, flow.ToUnits, flow.Count));
        }

        return changes;
    }

    private OpenCell? Inside(OpenCell? cell) => cell is { } open && Covers(open) ? cell : null;
}

/// <summary>By how much a flow changed a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Flow">The flow it belongs to.</param>
/// <param name="Count">By how many open opportunities.</param>
/// <param name="Units">By which amount, in 1/10,000 of the base currency.</param>
/// <param name="Lines">How many ledger lines did it.</param>
public sealed record GroupChange(Guid? Group, PipelineFlow Flow, int Count, long Units, int Lines);
