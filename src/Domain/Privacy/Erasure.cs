namespace CrmGraph.Domain.Privacy;

/// <summary>清除记录: that the data of a person was erased, on what ground, and what became of each kind of record. It says nothing of the person.</summary>
public sealed class Erasure : Entity
{
    private Erasure()
    {
    }

    /// <summary>What the person was here.</summary>
    public PersonKind Kind { get; private init; }

    /// <summary>The id of the record, which leads to nobody any more.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>Why.</summary>
    public ErasureGround Ground { get; private init; }

    /// <summary>What became of each kind of record.</summary>
    public IReadOnlyList<ErasedCount> Records { get; private init; } = [];

    /// <summary>The numbers of the audit entries from whose details the person was erased.</summary>
    public IReadOnlyList<long> ForgottenAudit { get; private init; } = [];

    /// <summary>When, UTC.</summary>
    public DateTime ErasedAt { get; private init; }

    /// <summary>Who did it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>It is done.</summary>
    /// <param name="order">Whose data, and why.</param>
    /// <param name="records">What became of each kind of record.</param>
    /// <param name="forgottenAudit">The audit entries from whose details the person was erased.</param>
    /// <param name="now">When.</param>
    /// <param name="by">Who did it.</param>
    public static Erasure Of(ErasureOrder order, IReadOnlyList<ErasedCount> records, IReadOnlyList<long> forgottenAudit, DateTime now, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = order.Kind,
        SubjectId = order.SubjectId,
        Ground = order.Ground,
        Records = records,
        ForgottenAudit = forgottenAudit,
        ErasedAt = Checked.Instant(now),
        ByUserId = by,
    };
}

/// <summary>Whose data is erased, and why.</summary>
/// <param name="Kind">What the person was here.</param>
/// <param name="SubjectId">The id of the record.</param>
/// <param name="Ground">Why.</param>
public sealed record ErasureOrder(PersonKind Kind, Guid SubjectId, ErasureGround Ground);

/// <summary>How many records of a kind there were, and what became of them.</summary>
/// <param name="Kind">What they are, for example Opportunity.</param>
/// <param name="Fate">What became of them.</param>
/// <param name="Count">How many.</param>
public sealed record ErasedCount(string Kind, ErasureFate Fate, int Count);

/// <summary>What a person is in the records.</summary>
public enum PersonKind
{
    /// <summary>A customer that is a natural person.</summary>
    Customer,

    /// <summary>A person at a customer's.</summary>
    Contact,
}

/// <summary>Why somebody's data is erased.</summary>
public enum ErasureGround
{
    /// <summary>本人要求: the person asked for it.</summary>
    Request,

    /// <summary>撤回同意: the person took back what the data was kept for.</summary>
    ConsentWithdrawn,

    /// <summary>目的已实现: the data is no longer needed.</summary>
    PurposeEnded,

    /// <summary>保存期限届满: the data was kept as long as it may be.</summary>
    RetentionEnded,
}

/// <summary>What becomes of a record when the person in it is erased.</summary>
public enum ErasureFate
{
    /// <summary>It is deleted.</summary>
    Erased,

    /// <summary>It stays for the figures it counts in; names and words go.</summary>
    Anonymised,

    /// <summary>Its numbers stay because the law wants the books kept; names and words go.</summary>
    KeptByLaw,
}
