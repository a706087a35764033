using CrmGraph.Domain.Sales.Contracts;

namespace CrmGraph.Domain.Sales.Collection;

/// <summary>回款: money that came in for an instalment.</summary>
public sealed class Payment : Entity
{
    private Payment()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The contract.</summary>
    public Guid ContractId { get; private init; }

    /// <summary>The instalment.</summary>
    public Guid InstalmentId { get; private init; }

    /// <summary>The payment's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>The day it came in.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>How it came in.</summary>
    public PaymentMethod Method { get; private init; }

    /// <summary>ISO 4217 code of the amount's currency.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>How much came in.</summary>
    public long AmountUnits { get; private init; }

    /// <summary>What else is to be known, for example the bank's reference.</summary>
    public string? Note { get; private init; }

    /// <summary>When it was taken back, UTC; it then counts no more.</summary>
    public DateTime? ReversedAt { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public string? ReversalReason { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private init; }

    /// <summary>Records money for an instalment of a signed contract.</summary>
    public static Payment Record(
        Contract contract,
        Instalment instalment,
        int number,
        CollectedAmount amount,
        PaymentMethod method,
        string? note)
    {
        contract.DemandSigned();
        var payment = new Payment
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = instalment.OpportunityId,
            ContractId = contract.Id,
            InstalmentId = instalment.Id,
            Number = number,
            ReceivedOn = amount.On,
            Method = method,
            Currency = instalment.Currency,
            AmountUnits = amount.In(instalment.Currency),
            Note = Checked.Prose(note, "note"),
            RecordedAt = Checked.Instant(amount.Now),
            ByUserId = amount.By,
        };
        instalment.Receive(payment.AmountUnits);
        contract.NoteReceived(payment.AmountUnits);
        return payment;
    }

    /// <summary>Takes it back, for example where the bank did; it stays for the record.</summary>
    public void Reverse(Contract contract, Instalment instalment, string? reason, DateTime now)
    {
        if (ReversedAt is not null)
        {
            throw new PaymentAlreadyReversed(Id).AsException();
        }

        ReversalReason = Checked.Prose(reason, "reason") ?? throw new InvalidValue("reason", "must not be empty").AsException();
        ReversedAt = Checked.Instant(now);
        instalment.TakeBackPayment(AmountUnits);
        contract.NoteReceived(-AmountUnits);
    }
}

/// <summary>How money comes in.</summary>
public enum PaymentMethod
{
    /// <summary>银行转账.</summary>
    BankTransfer,

    /// <summary>承兑汇票: a draft that the customer's bank accepted.</summary>
    BankDraft,

    /// <summary>支票.</summary>
    Cheque,

    /// <summary>现金.</summary>
    Cash,

    /// <summary>其他: anything else.</summary>
    Other,
}
