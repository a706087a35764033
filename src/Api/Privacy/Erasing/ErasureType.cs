using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>An erasure in the graph: the certificate that it was done.</summary>
internal static class ErasureType
{
    public static void Define(ObjectTypeBuilder<Erasure> erasure)
    {
        erasure.Entity();
        erasure.Field(e => e.Kind);
        erasure.Field(e => e.Ground);
        erasure.Field(e => e.ErasedAt);
        erasure.One<User>("by", e => e.ByUserId).NonNull();
        erasure.Batch<Guid, IReadOnlyList<ErasedKind>>("records", e => e.Id, Records)
            .NonNull()
            .Describe("What became of each kind of record.");
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ErasedKind>>> Records(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var erasures = await context.Visible<Erasure>().AsNoTracking().Where(erasure => ids.Contains(erasure.Id)).ToListAsync(context.Stop);
        return erasures.ToDictionary(
            erasure => erasure.Id,
            IReadOnlyList<ErasedKind> (erasure) => [.. erasure.Records.Select(counted => ErasedKind.Of(counted, context.SpeaksEnglish()))]);
    }
}
