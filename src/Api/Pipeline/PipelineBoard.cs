using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Pipeline.Totals;
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
/// <param name="StageId">The stage's id.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Count">Open opportunities in it.</param>
/// <param name="Amount">Their value in base currency.</param>
/// <param name="WeightedAmount">Their value times the win probability, of those that have one.</param>
/// <param name="UnweightedCount">How many have no win probability and are left out of the weighted amount.</param>
internal sealed record BoardColumn(Guid StageId, Stage Stage, int Count, decimal Amount, decimal WeightedAmount, int UnweightedCount);

/// <summary>Reads a board from the totals, so that it takes as long for a million opportunities as for ten.</summary>
internal static class ReadPipelineBoard
{
    public static async Task<PipelineBoard> Run(Guid pipelineId, IServiceProvider services, Caller caller, CancellationToken stop)
    {
        var rows = caller.SeesAll
            ? await BoardOfEverybody.Read(pipelineId, services.GetRequiredService<SqlDatabase>(), stop)
            : await BoardOf(pipelineId, caller, services.GetRequiredService<CrmDbContext>()).ToListAsync(stop);
        if (rows.Count == 0)
        {
            throw new NotFound("Pipeline", pipelineId).AsException();
        }

        var stages = await services.GetRequiredService<KnownStages>().Of(rows, services.GetRequiredService<CrmDbContext>, stop);
        List<BoardColumn> columns = [.. rows.Select(row => row.Column(stages[row.StageId]))];
        return new PipelineBoard(
            pipelineId,
            rows[0].Currency,
            columns,
            columns.Sum(column => column.Count),
            columns.Sum(column => column.Amount),
            columns.Sum(column => column.WeightedAmount),
            columns.Sum(column => column.UnweightedCount),
            rows[0].Sequence);
    }

    /// <summary>One statement, and so one moment: the amounts are those of exactly this sequence.</summary>
    private static IQueryable<BoardRow> BoardOf(Guid pipelineId, Caller caller, CrmDbContext db) =>
        from stage in db.Set<Stage>()
        where stage.PipelineId == pipelineId && stage.Kind == StageKind.Open && stage.RemovedAt == null
        from part in Parts(db, caller).Where(part =>
            part.PipelineId == pipelineId && part.Status == OpportunityStatus.Open && part.StageId == stage.Id).DefaultIfEmpty()
        from head in db.Set<StreamHead>()
        from workspace in db.Set<Workspace>()
        group part by new { stage.Id, stage.Version, stage.Position, stage.WinProbability, head.Head, workspace.BaseCurrency } into column
        orderby column.Key.Position
        select new BoardRow(
            column.Key.Id,
            column.Key.Version,
            column.Key.WinProbability,
            column.Key.Head,
            column.Key.BaseCurrency,
            column.Sum(part => part!.Count),
            column.Sum(part => part!.Units),
            column.Sum(part => part!.PlainCount),
            column.Sum(part => part!.PlainUnits),
            column.Sum(part => part!.WeightedUnits),
            column.Sum(part => part!.WeightedParts));

    /// <summary>The totals of the caller's line; what is shared with the caller beyond it is few and counted one by one.</summary>
    private static IQueryable<BoardPart> Parts(CrmDbContext db, Caller caller) =>
        db.Visible<BoardTotal>(caller).Select(BoardPart.OfTotal)
            .Concat(db.VisibleBeyondLine<Opportunity>(caller).Select(BoardPart.OfOne));
}
