using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline;

/// <summary>Which board.</summary>
/// <param name="PipelineId">The pipeline.</param>
internal sealed record PipelineBoardArguments([NodeId<SalesPipeline>] Guid PipelineId);

/// <summary>The open opportunities of a pipeline, counted stage by stage, of those the caller may see.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="Columns">One for each open stage, in their order.</param>
/// <param name="Count">Open opportunities in all stages.</param>
/// <param name="Amount">Their value.</param>
/// <param name="WeightedAmount">Their value times the win probability, of those that have one.</param>
/// <param name="UnweightedCount">How many have no win probability and are left out of the weighted amount.</param>
/// <param name="Sequence">How far the feed of changes had come; watch with it as <c>after</c> and no change falls in between.</param>
internal sealed record PipelineBoard(
    Guid PipelineId,
    string Currency,
    IReadOnlyList<BoardColumn> Columns,
    int Count,
    decimal Amount,
    decimal WeightedAmount,
    int UnweightedCount,
    long Sequence);

/// <summary>One stage of a pipeline's board.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Count">Open opportunities in it.</param>
/// <param name="Amount">Their value in base currency.</param>
/// <param name="WeightedAmount">Their value times the win probability, of those that have one.</param>
/// <param name="UnweightedCount">How many have no win probability and are left out of the weighted amount.</param>
internal sealed record BoardColumn(Guid StageId, int Count, decimal Amount, decimal WeightedAmount, int UnweightedCount);

/// <summary>Counts a board in one statement over what the caller may see.</summary>
internal static class ReadPipelineBoard
{
    private const decimal Certain = 10_000;

    public static async Task<PipelineBoard> Run(Guid pipelineId, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        // Before the counting: what is committed in between may be told twice, never not at all.
        var sequence = await db.Set<StreamHead>().Select(head => head.Head).SingleAsync(stop);
        var workspace = await db.Workspace(stop);
        var stages = (await PipelineStages.Of(pipelineId, db, stop)).Where(stage => stage.Kind == StageKind.Open).ToList();
        if (stages.Count == 0)
        {
            throw new NotFound("Pipeline", pipelineId).AsException();
        }

        var groups = await db.Visible<Opportunity>(caller)
            .Where(o => o.PipelineId == pipelineId && o.Status == OpportunityStatus.Open)
            .GroupBy(o => new { o.StageId, o.WinProbabilityOverride })
            .Select(group => new Cell(group.Key.StageId, group.Key.WinProbabilityOverride, group.Count(), group.Sum(o => o.BaseUnits)))
            .ToListAsync(stop);
        var cells = groups.ToLookup(cell => cell.StageId);
        List<BoardColumn> columns = [.. stages.OrderBy(stage => stage.Position).Select(stage => Column(stage, [.. cells[stage.Id]]))];
        return new PipelineBoard(
            pipelineId,
            workspace.BaseCurrency,
            columns,
            columns.Sum(column => column.Count),
            columns.Sum(column => column.Amount),
            columns.Sum(column => column.WeightedAmount),
            columns.Sum(column => column.UnweightedCount),
            sequence);
    }

    private static BoardColumn Column(Stage stage, IReadOnlyList<Cell> cells) => new(
        stage.Id,
        cells.Sum(cell => cell.Count),
        Amount(cells.Sum(cell => cell.Units)),
        cells.Sum(cell => Amount(cell.Units) * (cell.Override ?? stage.WinProbability ?? 0) / Certain),
        cells.Where(cell => (cell.Override ?? stage.WinProbability) is null).Sum(cell => cell.Count));

    private static decimal Amount(long units) => units / (decimal)Money.UnitsPerOne;

    private sealed record Cell(Guid StageId, int? Override, int Count, long Units);
}
