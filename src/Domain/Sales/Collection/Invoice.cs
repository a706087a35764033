using CrmGraph.Domain.Sales.Contracts;

namespace CrmGraph.Domain.Sales.Collection;

/// <summary>发票: the demand for all or a part of an instalment.</summary>
public sealed class Invoice : Entity
{
    private Invoice()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The contract.</summary>
    public Guid ContractId { get; private init; }

    /// <summary>The instalment.</summary>
    public Guid InstalmentId { get; private init; }

    /// <summary>The invoice's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>发票号码: its number with the tax authority.</summary>
    public string? TaxNumber { get; private init; }

    /// <summary>The day it was issued.</summary>
    public DateOnly IssuedOn { get; private init; }

    /// <summary>ISO 4217 code of the amount's currency.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>How much is demanded, with tax.</summary>
    public long AmountUnits { get; private init; }

    /// <summary>When it was voided, UTC; it then counts no more.</summary>
    public DateTime? VoidedAt { get; private set; }

    /// <summary>作废原因: why it was voided.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>Who issued it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When it was recorded, UTC.</summary>
    public DateTime RecordedAt { get; private init; }

    /// <summary>Invoices so much of an instalment of a signed contract.</summary>
    public static Invoice Issue(Contract contract, Instalment instalment, int number, CollectedAmount amount, string? taxNumber)
    {
        contract.DemandSigned();
        var invoice = new Invoice
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = instalment.OpportunityId,
            ContractId = contract.Id,
            InstalmentId = instalment.Id,
            Number = number,
            TaxNumber = Checked.Optional(taxNumber, "taxNumber"),
            IssuedOn = amount.On,
            Currency = instalment.Currency,
            AmountUnits = amount.In(instalment.Currency),
            RecordedAt = Checked.Instant(amount.Now),
            ByUserId = amount.By,
        };
        instalment.Invoice(invoice.AmountUnits);
        contract.NoteInvoiced(invoice.AmountUnits);
        return invoice;
    }

    /// <summary>Makes it count no more; it stays for the record.</summary>
    public void Void(Contract contract, Instalment instalment, string? reason, DateTime now)
    {
        if (VoidedAt is not null)
        {
            throw new InvoiceAlreadyVoided(Id).AsException();
        }

        VoidReason = Checked.Prose(reason, "reason") ?? throw new InvalidValue("reason", "must not be empty").AsException();
        VoidedAt = Checked.Instant(now);
        instalment.TakeBackInvoice(AmountUnits);
        contract.NoteInvoiced(-AmountUnits);
    }
}
