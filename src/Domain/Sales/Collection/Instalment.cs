using CrmGraph.Domain.Sales.Contracts;

namespace CrmGraph.Domain.Sales.Collection;

/// <summary>回款计划: one part of what a contract brings, and the day it is due.</summary>
public sealed class Instalment : Entity
{
    private Instalment()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The contract.</summary>
    public Guid ContractId { get; private init; }

    /// <summary>Its place in the plan, counted from 1.</summary>
    public int Position { get; private init; }

    /// <summary>What it is for, for example 首付款 or on delivery.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The last day on which it is paid in time.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>ISO 4217 code of the currency of every amount.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>How much is due.</summary>
    public long AmountUnits { get; private init; }

    /// <summary>How much of it is invoiced.</summary>
    public long InvoicedUnits { get; private set; }

    /// <summary>How much of it was paid.</summary>
    public long ReceivedUnits { get; private set; }

    /// <summary>How much of it is still to be paid.</summary>
    public long OutstandingUnits { get; private set; }

    internal static Instalment Of(Contract contract, int position, NewInstalment given, long units) => new()
    {
        Id = Guid.CreateVersion7(),
        OpportunityId = contract.OpportunityId,
        ContractId = contract.Id,
        Position = position,
        Name = Checked.Required(given.Name, "name"),
        DueOn = given.DueOn,
        Currency = contract.Currency,
        AmountUnits = units,
        OutstandingUnits = units,
    };

    /// <summary>Both sides agreed on another day.</summary>
    public void Reschedule(DateOnly dueOn) => DueOn = dueOn;

    /// <summary>Invoices so much of it, never more than is due.</summary>
    internal void Invoice(long units)
    {
        var left = AmountUnits - InvoicedUnits;
        if (units > left)
        {
            throw new InvoiceExceedsInstalment(Id, left / (decimal)Money.UnitsPerOne).AsException();
        }

        InvoicedUnits += units;
    }

    /// <summary>So much of it is no longer invoiced.</summary>
    internal void TakeBackInvoice(long units) => InvoicedUnits -= units;

    /// <summary>So much of it was paid, never more than is due.</summary>
    internal void Receive(long units)
    {
        if (units > OutstandingUnits)
        {
            throw new PaymentExceedsInstalment(Id, OutstandingUnits / (decimal)Money.UnitsPerOne).AsException();
        }

        Settle(units);
    }

    /// <summary>So much of it was not paid after all.</summary>
    internal void TakeBackPayment(long units) => Settle(-units);

    private void Settle(long units)
    {
        ReceivedUnits += units;
        OutstandingUnits = AmountUnits - ReceivedUnits;
    }
}
