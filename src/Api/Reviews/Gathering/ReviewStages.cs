using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Each stage at the end of the week: what is open in it, what that weighs, and how well it converts.</summary>
internal static class ReviewStages
{
    private const decimal Certain = 10_000;

    public static async Task<IReadOnlyList<ReviewStage>> Of(
        ReviewFacts facts,
        IReadOnlyList<OpenOpportunity> open,
        CrmDbContext db,
        CancellationToken stop)
    {
        var pipelines = await db.Set<SalesPipeline>().AsNoTracking().OrderBy(p => p.Position).ToListAsync(stop);
        var stages = await db.Set<Stage>().AsNoTracking().OrderBy(stage => stage.Position).ToListAsync(stop);
        var steps = await ReviewJourneys.Read(facts, db, stop);
        var openIn = open.AggregateBy(one => one.StageId, new OpenSum(0, 0), (sum, one) => sum.With(one.BaseUnits)).ToDictionary();
        return [.. pipelines.SelectMany(pipeline =>
        {
            List<Stage> own = [.. stages.Where(stage => stage.PipelineId == pipeline.Id)];
            var path = StageJourneys.PathOf(own);
            var passages = steps.Along(path, facts.Period.To).Where(passage => facts.Scope.Covers(passage.OwnerId, passage.TeamId));
            var funnels = StageFunnel.Of(path, passages, facts.Period.SeriesFrom, facts.Period.To).ToDictionary(funnel => funnel.StageId);
            return own.Where(stage => stage.Kind == StageKind.Open).Select(stage => Row(pipeline, stage, funnels[stage.Id], openIn.GetValueOrDefault(stage.Id)));
        })];
    }

    private static ReviewStage Row(SalesPipeline pipeline, Stage stage, StageFunnel funnel, OpenSum open)
    {
        var amount = WeekFigures.Amount(open.Units);
        return new ReviewStage(
            stage.Id,
            pipeline.NameZh,
            pipeline.NameEn,
            stage.NameZh,
            stage.NameEn,
            open.Count,
            amount,
            stage.WinProbability is { } probability ? amount * probability / Certain : null,
            funnel.Entered,
            funnel.Conversion);
    }

    private readonly record struct OpenSum(int Count, long Units)
    {
        public OpenSum With(long units) => new(Count + 1, Units + units);
    }
}
