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
public sealed record OpenBalance(OpenCell Cell, int Count, long Units)
{
    /// <summary>What is open after all these flows, if nothing was before: what came into each cell less what left it.</summary>
    public static IReadOnlyList<OpenBalance> After(IEnumerable<LedgerFlow> flows) =>
    [
        .. flows.SelectMany(Sides)
            .GroupBy(side => side.Cell)
            .Select(cell => new OpenBalance(cell.Key, cell.Sum(side => side.Count), cell.Sum(side => side.Units)))
            .Where(balance => balance.Count != 0),
    ];

    private static IEnumerable<OpenBalance> Sides(LedgerFlow flow)
    {
        if (flow.From is { } left)
        {
            yield return new OpenBalance(left, -flow.Count, -flow.FromUnits);
        }

        if (flow.To is { } entered)
        {
            yield return new OpenBalance(entered, flow.Count, flow.ToUnits);
        }
    }
}
