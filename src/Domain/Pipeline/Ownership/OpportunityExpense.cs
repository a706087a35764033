namespace CrmGraph.Domain.Pipeline.Ownership;

/// <summary>发生的费用: money spent on an opportunity.</summary>
public sealed class OpportunityExpense : Entity
{
    private OpportunityExpense()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>What it was spent on.</summary>
    public ExpenseKind Kind { get; private init; }

    /// <summary>The day it was spent.</summary>
    public DateOnly SpentOn { get; private init; }

    /// <summary>How much.</summary>
    public Money Amount { get; private init; }

    /// <summary>The amount in 1/10,000 of the base currency; every sum uses this.</summary>
    public long BaseUnits { get; private init; }

    /// <summary>The rate behind it: base currency units for one unit of the amount's currency, times 1,000,000.</summary>
    public long RateMicros { get; private init; }

    /// <summary>The day of that rate.</summary>
    public DateOnly RateOn { get; private init; }

    /// <summary>What for.</summary>
    public string? Note { get; private init; }

    /// <summary>Who recorded it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private init; }

    public static OpportunityExpense Record(
        Guid opportunityId,
        ExpenseKind kind,
        DateOnly spentOn,
        BaseAmount amount,
        string? note,
        DateTime now,
        Guid by)
    {
        var valid = amount.Valid("amount");
        return new OpportunityExpense
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = opportunityId,
            Kind = kind,
            SpentOn = spentOn,
            Amount = valid.Original,
            BaseUnits = valid.Units,
            RateMicros = valid.RateMicros,
            RateOn = valid.RateOn,
            Note = Checked.Prose(note, "note"),
            RecordedAt = Checked.Instant(now),
            ByUserId = by,
        };
    }
}

/// <summary>What money is spent on.</summary>
public enum ExpenseKind
{
    /// <summary>差旅: travel and accommodation.</summary>
    Travel,

    /// <summary>招待: meals and invitations.</summary>
    Hospitality,

    /// <summary>样品: samples and trials.</summary>
    Samples,

    /// <summary>投标: bidding documents, deposits and fees.</summary>
    Bidding,

    /// <summary>其他: anything else.</summary>
    Other,
}
