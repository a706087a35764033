using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Privacy.Audit;

internal static class AuditEntryType
{
    public static void Define(ObjectTypeBuilder<AuditEntry> entry)
    {
        entry.Entity();
        entry.Field(e => e.Number);
        entry.Field(e => e.At);
        entry.Field(e => e.Act);
        entry.Field(e => e.Subject);
        entry.Field(e => e.SubjectId);
        entry.Field(e => e.Details);
        entry.Field(e => e.Hash);
        entry.One<User>("by", e => e.ByUserId).Describe("Who did it; null where the program did.");
    }
}
