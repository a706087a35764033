namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>截止时间: when the work of a stage is due, counted from something else.</summary>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="NodeId">The node it is counted from, where the anchor is one.</param>
/// <param name="Days">How many days after it.</param>
public sealed record StageDeadline(DeadlineAnchor Anchor, string? NodeId, int Days)
{
    /// <summary>So many days after the lead was acquired.</summary>
    public static StageDeadline AfterLead(int days) => new(DeadlineAnchor.LeadAcquired, null, days);

    /// <summary>So many days after another node.</summary>
    public static StageDeadline AfterNode(string nodeId, int days) => new(DeadlineAnchor.Node, nodeId, days);

    internal StageDeadline Valid()
    {
        _ = Checked.Between(Days, 0, Stage.LongestDays, "deadlineDays");
        return Anchor == DeadlineAnchor.Node
            ? this with { NodeId = Checked.Required(NodeId, "deadlineNodeId") }
            : this with { NodeId = null };
    }
}

/// <summary>What a deadline is counted from.</summary>
public enum DeadlineAnchor
{
    /// <summary>线索获取: when the lead was captured, or the opportunity opened where there was no lead.</summary>
    LeadAcquired,

    /// <summary>When another node was completed; its own deadline while it is not.</summary>
    Node,
}
