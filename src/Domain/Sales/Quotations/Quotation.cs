using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>报价单: a priced offer to the customer of an opportunity. What was submitted never changes; a revision replaces it.</summary>
public sealed partial class Quotation : Entity
{
    private Quotation()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The quotation's number in this workspace, counted from 1 and never reused; its revisions share it.</summary>
    public int Number { get; private init; }

    /// <summary>版本: which revision under this number, counted from 1.</summary>
    public int Revision { get; private init; }

    /// <summary>The revision it is made from; that one is replaced once this one is sent.</summary>
    public Guid? ReplacesId { get; private init; }

    /// <summary>How far it is.</summary>
    public QuotationStatus Status { get; private set; }

    /// <summary>ISO 4217 code of the currency of every amount.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>Base currency units for one unit of that currency, times 1,000,000: the opportunity's rate when it was made.</summary>
    public long RateMicros { get; private init; }

    /// <summary>The day of that rate.</summary>
    public DateOnly RateOn { get; private init; }

    /// <summary>The share taken off the whole as it was entered, in 1/10,000; null where it is an amount or nothing.</summary>
    public int? DiscountRatio { get; private set; }

    /// <summary>The amount taken off the whole as it was entered, in 1/10,000; null where it is a share or nothing.</summary>
    public long? DiscountUnits { get; private set; }

    /// <summary>The price by the list, without tax.</summary>
    public long ListUnits { get; private set; }

    /// <summary>Before discounts, without tax: the sum of its lines.</summary>
    public long GrossUnits { get; private set; }

    /// <summary>All that is taken off, of positions and of the whole.</summary>
    public long OffUnits { get; private set; }

    /// <summary>After discounts, without tax.</summary>
    public long NetUnits { get; private set; }

    /// <summary>The tax.</summary>
    public long TaxUnits { get; private set; }

    /// <summary>What is to be paid.</summary>
    public long TotalUnits { get; private set; }

    /// <summary>The share by which it is below the price by the list, in 1/10,000; the limits of approval are about this.</summary>
    public int DiscountShare { get; private set; }

    /// <summary>The last day the customer can accept it.</summary>
    public DateOnly ValidUntil { get; private set; }

    /// <summary>Terms of payment and delivery, and whatever else is agreed.</summary>
    public string? Terms { get; private set; }

    /// <summary>The least role that must approve it; null where nobody is asked.</summary>
    public Role? Approver { get; private set; }

    /// <summary>Why the customer declined it.</summary>
    public string? RejectionReason { get; private set; }

    /// <summary>Who made it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it was sent to the customer, UTC; null before.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>When the customer accepted or declined it, UTC; null before.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The first revision of a new quotation, in the opportunity's currency.</summary>
    public static Quotation Make(Opportunity opportunity, int number, DateTime now, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        OpportunityId = opportunity.Id,
        Number = number,
        Revision = 1,
        Currency = opportunity.Amount.Currency,
        RateMicros = opportunity.RateMicros,
        RateOn = opportunity.RateOn,
        CreatedAt = Checked.Instant(now),
        ByUserId = by,
    };

    /// <summary>The next revision, to be written anew and sent in place of this one.</summary>
    /// <param name="revision">The first one that is free under this number.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who makes it.</param>
    public Quotation Again(int revision, DateTime now, Guid by)
    {
        Demand(
            QuotationStatus.AwaitingApproval,
            QuotationStatus.Approved,
            QuotationStatus.Sent,
            QuotationStatus.Rejected,
            QuotationStatus.Expired);
        return new Quotation
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = OpportunityId,
            Number = Number,
            Revision = revision,
            ReplacesId = Id,
            Currency = Currency,
            RateMicros = RateMicros,
            RateOn = RateOn,
            CreatedAt = Checked.Instant(now),
            ByUserId = by,
        };
    }

    /// <summary>Writes all that it says; possible while it is a draft. Returns its lines, which replace those before.</summary>
    public IReadOnlyList<QuotationLine> Write(QuotationDraft draft, IReadOnlyList<NewQuotationLine> lines, DateOnly today, DateTime now)
    {
        Demand(QuotationStatus.Draft);
        if (draft.ValidUntil < today)
        {
            throw new InvalidValue("validUntil", "must not lie in the past").AsException();
        }

        var price = QuotationPricing.Of(lines, draft.Discount, Currency);
        (DiscountRatio, DiscountUnits) = (draft.Discount.Ratio, draft.Discount.Units);
        (ListUnits, GrossUnits, OffUnits) = (price.List, price.Gross, price.Discount);
        (NetUnits, TaxUnits, TotalUnits) = (price.Net, price.Tax, price.Total);
        DiscountShare = DiscountLimits.Share(price.List, price.Net);
        ValidUntil = draft.ValidUntil;
        Terms = Checked.Prose(draft.Terms, "terms");
        ChangedAt = Checked.Instant(now);
        return [.. lines.Select((line, i) => QuotationLine.Of(this, i + 1, line, price.Lines[i]))];
    }
}
