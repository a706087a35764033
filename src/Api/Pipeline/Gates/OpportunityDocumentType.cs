using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>A file that was handed in; <c>GET /files/documents?id=…</c> has its content.</summary>
internal static class OpportunityDocumentType
{
    public static void Define(ObjectTypeBuilder<OpportunityDocument> document)
    {
        document.Entity();
        document.Field(d => d.Key);
        document.Field(d => d.FileName);
        document.Field(d => d.MediaType);
        document.Field(d => d.Size);
        document.Field(d => d.Hash);
        document.Field(d => d.AddedAt);
        document.Field(d => d.WithdrawnAt);
        document.Field(d => d.Version);
        document.One<Stage>("stage", d => d.StageId).NonNull().Describe("The stage that asks for it.");
        document.One<User>("by", d => d.ByUserId).NonNull().Describe("Who handed it in.");
    }
}
