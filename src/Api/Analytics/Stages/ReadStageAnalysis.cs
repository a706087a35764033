using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>Which stages and how many months.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Months">How many full months up to the last one, at most 24; 6 when left out.</param>
/// <param name="MinimumSample">How many opportunities must have left a stage before it can be the bottleneck; 20 when left out.</param>
/// <param name="Scope">Whose opportunities; all the caller may see when left out.</param>
internal sealed record StageAnalysisArguments(
    [NodeId<SalesPipeline>] Guid PipelineId,
    int? Months,
    int? MinimumSample,
    AnalyticsScopeInput? Scope);

/// <summary>流程优化迭代: the stages in one month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Stages">The open stages in their order.</param>
internal sealed record StageMonth(DateOnly Month, IReadOnlyList<StageFigures> Stages);

/// <summary>Conversion and average time of every stage month by month, with each month's bottleneck.</summary>
internal static class ReadStageAnalysis
{
    private const int DefaultMonths = 6;
    private const int MostMonths = 24;

    public static async Task<IReadOnlyList<StageMonth>> Run(
        StageAnalysisArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var months = arguments.Months ?? DefaultMonths;
        if (months is < 1 or > MostMonths)
        {
            throw new InvalidValue("months", $"must be between 1 and {MostMonths}").AsException();
        }

        var workspace = await db.Workspace(stop);
        var today = workspace.LocalDate(clock.UtcNow());
        var first = today.AddDays(1 - today.Day).AddMonths(-months);
        var stages = await PipelineStages.Of(arguments.PipelineId, db, stop);
        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var journeys = await StageJourneys.Read(stages, workspace.StartOfDay(first), clock.UtcNow(), scope, db, stop);
        return
        [
            .. Enumerable.Range(0, months).Select(first.AddMonths).Select(month => new StageMonth(month, StageFigures.Of(
                stages,
                journeys,
                workspace.StartOfDay(month),
                workspace.StartOfDay(month.AddMonths(1)),
                arguments.MinimumSample ?? ReadStageFunnel.DefaultSample))),
        ];
    }
}
