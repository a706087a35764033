namespace CrmGraph.Domain.Analytics;

/// <summary>Where an open opportunity stands: a cell of the pipeline.</summary>
/// <param name="StageId">Its stage.</param>
/// <param name="OwnerId">Its owner.</param>
/// <param name="TeamId">The owner's team at that moment; null without one.</param>
public readonly record struct OpenCell(Guid StageId, Guid OwnerId, Guid? TeamId);

/// <summary>What is open in a cell at a moment.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Count">How many opportunities.</param>
/// <param name="Units">Their amount in 1/10,000 of the base currency.</param>
public sealed record OpenBalance(OpenCell Cell, int Count, long Units);
