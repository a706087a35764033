using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>An improvement measure in the graph.</summary>
internal static class MeasureType
{
    /// <summary>Target and baseline are stored in 1/10,000.</summary>
    private const int Decimals = 4;

    public static void Define(ObjectTypeBuilder<ImprovementMeasure> measure)
    {
        measure.Entity();
        measure.Field(m => m.Week);
        measure.Field(m => m.ScopeKind);
        measure.Field(m => m.Text);
        measure.Field(m => m.DueOn);
        measure.Field(m => m.TargetMetric);
        measure.Field("targetValue", m => m.TargetUnits).AsDecimal(Decimals)
            .Describe("The value the figure is to reach; ratios as fractions, money in the base currency.");
        measure.Field("baselineValue", m => m.BaselineUnits).AsDecimal(Decimals)
            .Describe("The figure in the week that decided it.");
        measure.Field(m => m.Status);
        measure.Field(m => m.Progress);
        measure.Field(m => m.Outcome);
        measure.Field(m => m.ClosedOn);
        measure.Field(m => m.CreatedAt);
        measure.Field(m => m.Version);
        measure.One<User>("owner", m => m.OwnerId).NonNull();
        measure.One<Team>("team", m => m.TeamId);
    }
}
