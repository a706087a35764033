using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Reviews;

/// <summary>A kept review in the graph.</summary>
internal static class ReviewRecordType
{
    public static void Define(ObjectTypeBuilder<ReviewRecord> record)
    {
        record.Entity();
        record.Field(r => r.Week);
        record.Field(r => r.ScopeKind);
        record.Field(r => r.DataVersion);
        record.Field(r => r.Status);
        record.Field(r => r.MadeAt);
        record.Field(r => r.CorrectionReason);
        record.Field(r => r.SignedOffAt);
        record.Field(r => r.Version);
        record.One<User>("rep", r => r.RepId);
        record.One<Team>("team", r => r.TeamId);
        record.One<User>("madeBy", r => r.MadeBy);
        record.One<User>("signedOffBy", r => r.SignedOffBy);
        record.Batch("content", r => r.Id, KeptContent.Of).NonNull().Describe("What it says.");
    }
}
