using CrmGraph.Api.Graph;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>Improvement measures in the graph: what reviews decide, and how the following weeks score it.</summary>
internal static class MeasureFields
{
    public static void AddMeasures(this SchemaBuilder schema)
    {
        schema.Enum<MeasureStatus>();
        schema.Enum<MeasureEffect>();
        schema.Object<ImprovementMeasure>("ImprovementMeasure", MeasureType.Define);
        schema.InMemory<MeasureScore>("MeasureScore", score =>
        {
            score.Ignore(s => s.MeasureId);
            score.One<ImprovementMeasure>("measure", s => s.MeasureId);
        });
        schema.Query(query => query
            .Connection<ImprovementMeasure>("improvementMeasures", context => context.Visible<ImprovementMeasure>())
            .DefaultOrder(m => m.CreatedAt, descending: true)
            .Describe("The improvement measures you may see, the newest first."));
        schema.Change<DecideMeasureInput, ImprovementMeasure>(
            "decideMeasure",
            "measure",
            DecideMeasure.Run,
            typeof(ReviewAlreadyPublished),
            typeof(ReviewSuperseded),
            typeof(MeasureTargetIncomplete),
            typeof(MeasureDueInThePast));
        schema.Change<ReportMeasureInput, ImprovementMeasure>(
            "reportMeasure", "measure", ReportMeasure.Run, typeof(MeasureClosed), typeof(MeasureDueInThePast));
        schema.Change<DropMeasureInput, ImprovementMeasure>(
            "dropMeasure", "measure", DropMeasure.Run, typeof(MeasureClosed), typeof(DropReasonMissing));
    }
}
