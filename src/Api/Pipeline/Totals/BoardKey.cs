using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>Which total an opportunity counts in.</summary>
/// <param name="PipelineId">Its pipeline.</param>
/// <param name="Status">Its status.</param>
/// <param name="StageId">Its stage.</param>
/// <param name="OwnerId">Its owner, or <see cref="Everybody"/>.</param>
/// <param name="TeamId">Its team; all zeros without one, as a key has no nulls.</param>
internal readonly record struct BoardKey(Guid PipelineId, OpportunityStatus Status, Guid StageId, Guid OwnerId, Guid TeamId)
    : IComparable<BoardKey>
{
    /// <summary>Whom the totals of all owners together belong to.</summary>
    public static readonly Guid Everybody = Guid.Empty;

    /// <summary>The total of all owners together.</summary>
    public BoardKey OfEverybody => this with { OwnerId = Everybody, TeamId = Guid.Empty };

    /// <summary>Where the opportunity counts once it is saved.</summary>
    public static BoardKey After(EntityEntry<Opportunity> entry) => new(
        entry.Entity.PipelineId,
        entry.Entity.Status,
        entry.Entity.StageId,
        entry.Entity.OwnerId,
        entry.Entity.TeamId ?? Guid.Empty);

    /// <summary>Where it counts as it is stored.</summary>
    public static BoardKey Before(EntityEntry<Opportunity> entry) => new(
        entry.Property(o => o.PipelineId).OriginalValue,
        entry.Property(o => o.Status).OriginalValue,
        entry.Property(o => o.StageId).OriginalValue,
        entry.Property(o => o.OwnerId).OriginalValue,
        entry.Property(o => o.TeamId).OriginalValue ?? Guid.Empty);

    public int CompareTo(BoardKey other) => Order.CompareTo(other.Order);

    private (Guid, OpportunityStatus, Guid, Guid, Guid) Order => (PipelineId, Status, StageId, OwnerId, TeamId);
}
