namespace CrmGraph.Domain.Privacy;

/// <summary>信息提供: that everything about a person was handed out.</summary>
public sealed class Disclosure : Entity
{
    private Disclosure()
    {
    }

    /// <summary>What the person is here.</summary>
    public PersonKind Kind { get; private init; }

    /// <summary>The id of the person's record.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>How many records were handed out.</summary>
    public int Records { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime DisclosedAt { get; private init; }

    /// <summary>Who had it made.</summary>
    public Guid ByUserId { get; private init; }

    public static Disclosure Of(PersonKind kind, Guid subjectId, int records, DateTime now, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        SubjectId = subjectId,
        Records = records,
        DisclosedAt = Checked.Instant(now),
        ByUserId = by,
    };
}
