using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>Which stages and which days.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="AsOf">Until when it counts what became of them; until now when left out.</param>
/// <param name="MinimumSample">How many opportunities must have left a stage before it can be the bottleneck; 20 when left out.</param>
/// <param name="Scope">Whose opportunities; all the caller may see when left out.</param>
internal sealed record StageFunnelArguments(
    [NodeId<SalesPipeline>] Guid PipelineId,
    DateOnly From,
    DateOnly To,
    DateTime? AsOf,
    int? MinimumSample,
    AnalyticsScopeInput? Scope);

/// <summary>The funnel of the opportunities that entered each stage in a period, lost ones counted.</summary>
internal static class ReadStageFunnel
{
    /// <summary>Fewer than this many opportunities tell nothing about a stage.</summary>
    public const int DefaultSample = 20;

    public static async Task<IReadOnlyList<StageFigures>> Run(
        StageFunnelArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (arguments.To < arguments.From)
        {
            throw new InvalidValue("to", "must not lie before from").AsException();
        }

        var workspace = await db.Workspace(stop);
        var stages = await PipelineStages.Of(arguments.PipelineId, db, stop);
        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var (from, to) = (workspace.StartOfDay(arguments.From), workspace.StartOfDay(arguments.To.AddDays(1)));
        var journeys = await StageJourneys.Read(stages, from, arguments.AsOf ?? clock.UtcNow(), scope, db, stop);
        return StageFigures.Of(stages, journeys, from, to, arguments.MinimumSample ?? DefaultSample);
    }
}
