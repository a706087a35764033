using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>What the opportunities of one owner, or of all together, in one stage add up to, kept up to date by every change of one.</summary>
/// <remarks>Written by <see cref="BoardKeeper"/> alone; <see cref="BoardAudit"/> compares it with the opportunities.</remarks>
internal sealed class BoardTotal
{
    /// <summary>The totals in somebody's line: the same rule as for the opportunities that are counted here. That of everybody is in nobody's.</summary>
    public static readonly OwnersLine<BoardTotal> Line = new(total => total.OwnerId, total => total.TeamId);

    public Guid PipelineId { get; init; }

    public OpportunityStatus Status { get; init; }

    public Guid StageId { get; init; }

    /// <summary>The opportunities' owner; <see cref="BoardKey.Everybody"/> for all of them together.</summary>
    public Guid OwnerId { get; init; }

    /// <summary>The opportunities' team; all zeros for those without one.</summary>
    public Guid TeamId { get; init; }

    /// <inheritdoc cref="BoardShare"/>
    public long Count { get; init; }

    /// <inheritdoc cref="BoardShare"/>
    public long Units { get; init; }

    /// <inheritdoc cref="BoardShare"/>
    public long PlainCount { get; init; }

    /// <inheritdoc cref="BoardShare"/>
    public long PlainUnits { get; init; }

    /// <inheritdoc cref="BoardShare"/>
    public long WeightedUnits { get; init; }

    /// <inheritdoc cref="BoardShare"/>
    public long WeightedParts { get; init; }
}
