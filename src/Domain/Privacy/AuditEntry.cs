using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CrmGraph.Domain.Privacy;

/// <summary>
/// 审计记录: one administrative act, linked to the one before it by its hash, so that none can be changed, left out or put in between
/// unnoticed. The hash covers what was said before and after only through another one, so that a person can be erased from it.
/// </summary>
public sealed class AuditEntry : Entity
{
    private AuditEntry()
    {
    }

    /// <summary>Its place in the chain, counted from 1 without gaps.</summary>
    public long Number { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>Who did it; null where the program did.</summary>
    public Guid? ByUserId { get; private init; }

    /// <summary>What was done, for example USER_CHANGED.</summary>
    public string Act { get; private init; } = "";

    /// <summary>To what kind of record.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>To which one.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The values as JSON, before and after where they changed; null where a person was erased from them.</summary>
    public string? Details { get; private set; }

    /// <summary>What makes the details unguessable from their hash; goes with them.</summary>
    public string? Salt { get; private set; }

    /// <summary>SHA-256 of salt and details.</summary>
    public string DetailsHash { get; private init; } = "";

    /// <summary>The hash of the entry before.</summary>
    public string PreviousHash { get; private init; } = "";

    /// <summary>SHA-256 of everything above but salt and details.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The entry that follows another one.</summary>
    /// <param name="number">The number of that one.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="act">What was done.</param>
    /// <param name="salt">Random digits.</param>
    public static AuditEntry After(long number, string hash, AuditAct act, string salt)
    {
        var entry = new AuditEntry
        {
            Id = Guid.CreateVersion7(),
            Number = number + 1,
            At = Checked.Instant(act.At),
            ByUserId = act.ByUserId,
            Act = act.Name,
            Subject = act.Subject,
            SubjectId = act.SubjectId,
            Details = act.Details,
            Salt = salt,
            DetailsHash = Digest(salt, act.Details),
            PreviousHash = hash,
        };
        entry.Hash = entry.OwnHash();
        return entry;
    }

    /// <summary>Whether the hash is that of what the entry says.</summary>
    public bool IsIntact() => Hash == OwnHash();

    /// <summary>Whether the details are those that were written, as long as they are there.</summary>
    public bool HasIntactDetails() => Details is null || DetailsHash == Digest(Salt ?? "", Details);

    /// <summary>A person is erased who is named in the details.</summary>
    public void Forget() => (Details, Salt) = (null, null);

    private string OwnHash() => Digest(
        Number.ToString(CultureInfo.InvariantCulture),
        At.ToString("O", CultureInfo.InvariantCulture),
        ByUserId?.ToString("D") ?? "",
        Act,
        Subject,
        SubjectId.ToString("D"),
        DetailsHash,
        PreviousHash);

    private static string Digest(params IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}

/// <summary>Something that is to be audited.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Subject">To what kind of record.</param>
/// <param name="SubjectId">To which one.</param>
/// <param name="Details">The values as JSON.</param>
/// <param name="ByUserId">Who did it.</param>
/// <param name="At">When.</param>
public sealed record AuditAct(string Name, string Subject, Guid SubjectId, string Details, Guid? ByUserId, DateTime At);
