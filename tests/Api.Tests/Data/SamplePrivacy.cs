using CrmGraph.Domain;
using CrmGraph.Domain.Privacy;

namespace CrmGraph.Api.Tests.Data;

/// <summary>What was done for the privacy of a company's customers.</summary>
internal sealed record SamplePrivacy(IReadOnlyList<Erasure> Erasures)
{
    public IEnumerable<Entity> All => Erasures;

    public static SamplePrivacy Make(Guid by, DateTime now) => new(
        [Erasure.Of(PersonKind.Contact, Guid.CreateVersion7(), ErasureGround.Request, [new("Consent", ErasureFate.Erased, 2)], now, by)]);
}
