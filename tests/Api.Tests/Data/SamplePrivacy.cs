using CrmGraph.Domain;
using CrmGraph.Domain.Privacy;

namespace CrmGraph.Api.Tests.Data;

/// <summary>What was done for the privacy of a company's customers.</summary>
internal sealed record SamplePrivacy(IReadOnlyList<Erasure> Erasures, IReadOnlyList<AuditEntry> Audit, IReadOnlyList<AccessEntry> Accesses, IReadOnlyList<Entity> Others)
{
    /// <summary>A number that the trail of a test does not reach.</summary>
    private const long SomewhereElse = 1_000_000;

    public IEnumerable<Entity> All => [.. Erasures, .. Audit, .. Accesses, .. Others];

    public static SamplePrivacy Make(Guid by, DateTime now) => new(
        [Erasure.Of(new(PersonKind.Contact, Guid.CreateVersion7(), ErasureGround.Request), [new("Consent", ErasureFate.Erased, 2)], [4, 7], now, by)],
        [AuditEntry.After(SomewhereElse, AuditChain.Beginning, new("TEAM_CREATED", "Team", Guid.CreateVersion7(), "{}", by, now), new string('e', 64))],
        [AccessEntry.Of(new(by, null), "Sample", ["Contact.name"], 7, now)],
        [Disclosure.Of(PersonKind.Contact, Guid.CreateVersion7(), 3, now, by), RetentionRule.Of(RetentionKind.Exports), RetentionRun.Of(RetentionKind.Exports, now.AddYears(-1), 3, now, by)]);
}
