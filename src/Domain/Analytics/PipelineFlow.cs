using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Analytics;

/// <summary>What made the open pipeline larger or smaller between two moments.</summary>
public enum PipelineFlow
{
    /// <summary>Opportunities were opened.</summary>
    Created,

    /// <summary>They came from another owner, team, stage or pipeline.</summary>
    MovedIn,

    /// <summary>Their amounts went up.</summary>
    Increased,

    /// <summary>Their amounts went down.</summary>
    Decreased,

    /// <summary>They went to another owner, team, stage or pipeline.</summary>
    MovedOut,

    /// <summary>They were won.</summary>
    Won,

    /// <summary>They were lost.</summary>
    Lost,

    /// <summary>They were given up for good.</summary>
    Terminated,

    /// <summary>They were paused.</summary>
    Suspended,

    /// <summary>They were taken up again.</summary>
    Resumed,

    /// <summary>Closed ones were opened again.</summary>
    Reopened,
}

/// <summary>Says to which flow a change of an opportunity belongs.</summary>
public static class PipelineFlows
{
    /// <param name="kind">What the ledger says.</param>
    /// <param name="grows">Whether the change adds to the open pipeline of the group that is looked at.</param>
    public static PipelineFlow Of(LedgerKind kind, bool grows) => kind switch
    {
        LedgerKind.Opened => PipelineFlow.Created,
        LedgerKind.Won => PipelineFlow.Won,
        LedgerKind.Lost => PipelineFlow.Lost,
        LedgerKind.Terminated => PipelineFlow.Terminated,
        LedgerKind.Suspended => PipelineFlow.Suspended,
        LedgerKind.Resumed => PipelineFlow.Resumed,
        LedgerKind.Reopened => PipelineFlow.Reopened,
        LedgerKind.AmountChanged => grows ? PipelineFlow.Increased : PipelineFlow.Decreased,
        LedgerKind.Moved or LedgerKind.Transferred or LedgerKind.PipelineChanged =>
            grows ? PipelineFlow.MovedIn : PipelineFlow.MovedOut,
    };
}
