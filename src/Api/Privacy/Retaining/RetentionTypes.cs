using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>How long things are kept, in the graph.</summary>
internal static class RetentionTypes
{
    public static void Define(ObjectTypeBuilder<RetentionRule> rule)
    {
        rule.Entity();
        rule.Field(r => r.Kind);
        rule.Field(r => r.Days);
        rule.Field(r => r.Version);
    }

    public static void Define(ObjectTypeBuilder<RetentionRun> run)
    {
        run.Entity();
        run.Field(r => r.Kind);
        run.Field(r => r.Before);
        run.Field(r => r.Count);
        run.Field(r => r.RanAt);
        run.One<User>("by", r => r.ByUserId).Describe("Who ran it; null where its time had come.");
    }
}
