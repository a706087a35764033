using System.Linq.Expressions;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline.Totals;

/// <summary>What a total, or an opportunity that no total of the reader counts, adds to a column of a board.</summary>
internal sealed class BoardPart
{
    private const long Certain = 10_000;

    public static readonly Expression<Func<BoardTotal, BoardPart>> OfTotal = total => new BoardPart
    {
        PipelineId = total.PipelineId,
        Status = total.Status,
        StageId = total.StageId,
        Count = total.Count,
        Units = total.Units,
        PlainCount = total.PlainCount,
        PlainUnits = total.PlainUnits,
        WeightedUnits = total.WeightedUnits,
        WeightedParts = total.WeightedParts,
    };

    /// <summary>Weighted as <see cref="BoardShare"/> does it.</summary>
    public static readonly Expression<Func<Opportunity, BoardPart>> OfOne = o => new BoardPart
    {
        PipelineId = o.PipelineId,
        Status = o.Status,
        StageId = o.StageId,
        Count = 1L,
        Units = o.BaseUnits,
        PlainCount = o.WinProbabilityOverride == null ? 1L : 0L,
        PlainUnits = o.WinProbabilityOverride == null ? o.BaseUnits : 0L,
        WeightedUnits = o.WinProbabilityOverride == null
            ? 0L
            : (o.BaseUnits / Certain * o.WinProbabilityOverride.Value) + (o.BaseUnits % Certain * o.WinProbabilityOverride.Value / Certain),
        WeightedParts = o.WinProbabilityOverride == null ? 0L : o.BaseUnits % Certain * o.WinProbabilityOverride.Value % Certain,
    };

    public Guid PipelineId { get; init; }

    public OpportunityStatus Status { get; init; }

    public Guid StageId { get; init; }

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
