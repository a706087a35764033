using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Analytics;

/// <summary>One opportunity's way through one stage; a stage that it came back to counts once.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="StageId">The stage.</param>
/// <param name="EnteredAt">When it entered the stage first.</param>
/// <param name="OwnerId">Its owner then.</param>
/// <param name="TeamId">The owner's team then.</param>
public sealed record StagePassage(Guid OpportunityId, Guid StageId, DateTime EnteredAt, Guid OwnerId, Guid? TeamId)
{
    /// <summary>Whether it went past the stage without staying in it.</summary>
    public bool IsSkipped { get; internal set; }

    /// <summary>Whether it reached a later stage, or was won.</summary>
    public bool WentOn { get; internal set; }

    /// <summary>When it left the stage for the last time; null while it is in it.</summary>
    public DateTime? LeftAt { get; internal set; }

    /// <summary>How it ended, if it ended in this stage.</summary>
    public OpportunityStatus? EndedAs { get; internal set; }

    /// <summary>How long it was in the stage, all visits together, without the time it was suspended.</summary>
    public TimeSpan Spent { get; internal set; }
}
