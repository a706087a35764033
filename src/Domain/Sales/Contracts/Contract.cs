using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Domain.Sales.Contracts;

/// <summary>合同: what was agreed by an accepted quotation. Its lines and amounts are the quotation's.</summary>
public sealed class Contract : Entity
{
    private Contract()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The accepted quotation.</summary>
    public Guid QuotationId { get; private init; }

    /// <summary>The contract's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>What it is about, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>How far it is.</summary>
    public ContractStatus Status { get; private set; }

    /// <summary>ISO 4217 code of the currency of every amount.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>Base currency units for one unit of that currency, times 1,000,000: the quotation's rate.</summary>
    public long RateMicros { get; private init; }

    /// <summary>The day of that rate.</summary>
    public DateOnly RateOn { get; private init; }

    /// <summary>Without tax.</summary>
    public long NetUnits { get; private init; }

    /// <summary>The tax.</summary>
    public long TaxUnits { get; private init; }

    /// <summary>What is to be paid.</summary>
    public long TotalUnits { get; private init; }

    /// <summary>How much of it is planned in instalments: all of it once there is a plan.</summary>
    public long PlannedUnits { get; private set; }

    /// <summary>已开票: how much of it is invoiced.</summary>
    public long InvoicedUnits { get; private set; }

    /// <summary>已回款: how much of it was paid.</summary>
    public long ReceivedUnits { get; private set; }

    /// <summary>Terms of payment and delivery, and whatever else is agreed.</summary>
    public string? Terms { get; private set; }

    /// <summary>The day both sides signed; null before.</summary>
    public DateOnly? SignedOn { get; private set; }

    /// <summary>Why it was given up.</summary>
    public string? CancelReason { get; private set; }

    /// <summary>Who made it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When it was made, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When it was last written, signed or given up, UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Drafts the contract of an accepted quotation.</summary>
    public static Contract Of(Quotation quotation, int number, string title, DateTime now, Guid by)
    {
        quotation.DemandAccepted();
        return new Contract
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = quotation.OpportunityId,
            QuotationId = quotation.Id,
            Number = number,
            Title = Checked.Required(title, "title"),
            Currency = quotation.Currency,
            RateMicros = quotation.RateMicros,
            RateOn = quotation.RateOn,
            NetUnits = quotation.NetUnits,
            TaxUnits = quotation.TaxUnits,
            TotalUnits = quotation.TotalUnits,
            Terms = quotation.Terms,
            CreatedAt = Checked.Instant(now),
            ChangedAt = Checked.Instant(now),
            ByUserId = by,
        };
    }

    /// <summary>Writes what it says; possible while it is a draft.</summary>
    public void Write(string title, string? terms, DateTime now)
    {
        Demand(ContractStatus.Draft);
        Title = Checked.Required(title, "title");
        Terms = Checked.Prose(terms, "terms");
        ChangedAt = Checked.Instant(now);
    }

    /// <summary>Both sides signed. From then on amounts and instalments stay as they are.</summary>
    /// <param name="on">The day.</param>
    /// <param name="today">The day it is; nothing is signed in the future.</param>
    /// <param name="now">When it was recorded, UTC.</param>
    /// <param name="by">Who recorded it.</param>
    public void Sign(DateOnly on, DateOnly today, DateTime now, Guid by)
    {
        Demand(ContractStatus.Draft);
        if (on > today)
        {
            throw new InvalidValue("signedOn", "must not lie in the future").AsException();
        }

        if (PlannedUnits != TotalUnits)
        {
            throw new PaymentPlanMissing(Id).AsException();
        }

        SignedOn = on;
        Enter(ContractStatus.Signed, now, by);
    }

    /// <summary>Gives it up before it is signed.</summary>
    public void Cancel(string? reason, DateTime now, Guid by)
    {
        Demand(ContractStatus.Draft);
        CancelReason = Checked.Prose(reason, "reason") ?? throw new InvalidValue("reason", "must not be empty").AsException();
        Enter(ContractStatus.Cancelled, now, by);
    }

    /// <summary>Whether anything can be ordered, invoiced or paid on it.</summary>
    public void DemandSigned() => Demand(ContractStatus.Signed);

    /// <summary>Whether its plan can be made anew.</summary>
    internal void DemandDraft() => Demand(ContractStatus.Draft);

    /// <summary>There is a plan for all of it.</summary>
    internal void NotePlan() => PlannedUnits = TotalUnits;

    /// <summary>So much more of it is invoiced; less where an invoice was voided.</summary>
    internal void NoteInvoiced(long units) => InvoicedUnits += units;

    /// <summary>So much more of it was paid; less where a payment was taken back.</summary>
    internal void NoteReceived(long units) => ReceivedUnits += units;

    private void Demand(ContractStatus needed)
    {
        if (Status != needed)
        {
            throw new ContractStatusForbids(Id, Status, needed).AsException();
        }
    }

    private void Enter(ContractStatus status, DateTime now, Guid by)
    {
        var from = Status;
        Status = status;
        ChangedAt = Checked.Instant(now);
        Raise(new ContractStatusChanged(Id, OpportunityId, from, status, by, ChangedAt));
    }
}
