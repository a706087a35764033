using System.Text.Json;

namespace CrmGraph.Domain.Privacy;

/// <summary>Follows the audit trail entry by entry and says where it is broken.</summary>
public sealed class AuditChain
{
    /// <summary>The act whose details say of which entries the details were erased.</summary>
    public const string Erasing = "PERSON_ERASED";

    private readonly SortedSet<long> _withoutDetails = [];

    /// <summary>The hash before the first entry.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The number of the last entry so far.</summary>
    public long Number { get; private set; }

    /// <summary>Its hash.</summary>
    public string Hash { get; private set; } = Beginning;

    /// <summary>Takes the next entry; says what is wrong with it, or null.</summary>
    public AuditFlaw? Take(AuditEntry entry)
    {
        if (entry.Number != Number + 1)
        {
            return new AuditFlaw(Number + 1, AuditFlawKind.EntryMissing);
        }

        if (entry.PreviousHash != Hash || !entry.IsIntact())
        {
            return new AuditFlaw(entry.Number, AuditFlawKind.EntryAltered);
        }

        if (!entry.HasIntactDetails())
        {
            return new AuditFlaw(entry.Number, AuditFlawKind.DetailsAltered);
        }

        Note(entry);
        (Number, Hash) = (entry.Number, entry.Hash);
        return null;
    }

    /// <summary>There are no more entries; says what is wrong with the whole, or null.</summary>
    /// <param name="number">How many there should be.</param>
    /// <param name="hash">The hash the last one should have.</param>
    public AuditFlaw? End(long number, string hash)
    {
        if (number != Number || hash != Hash)
        {
            return new AuditFlaw(Math.Min(number, Number + 1), AuditFlawKind.EntryMissing);
        }

        return _withoutDetails.Count > 0 ? new AuditFlaw(_withoutDetails.Min, AuditFlawKind.DetailsMissing) : null;
    }

    /// <summary>Details may be gone only where an erasure says so.</summary>
    private void Note(AuditEntry entry)
    {
        if (entry.Details is null)
        {
            _withoutDetails.Add(entry.Number);
        }
        else if (entry.Act == Erasing)
        {
            using var details = JsonDocument.Parse(entry.Details);
            _withoutDetails.ExceptWith(details.RootElement.GetProperty(nameof(Erasure.ForgottenAudit)).EnumerateArray().Select(number => number.GetInt64()));
        }
    }
}

/// <summary>Where the audit trail is broken.</summary>
/// <param name="Number">The number of the first entry that is not as it was written.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record AuditFlaw(long Number, AuditFlawKind Kind);

/// <summary>What can be wrong with the audit trail.</summary>
public enum AuditFlawKind
{
    /// <summary>It was removed.</summary>
    EntryMissing,

    /// <summary>It does not say what it said, or another one was put before it.</summary>
    EntryAltered,

    /// <summary>Its details do not say what they said.</summary>
    DetailsAltered,

    /// <summary>Its details were removed, and no erasure says so.</summary>
    DetailsMissing,
}
