using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Domain.Sales.Orders;

/// <summary>
/// An order as another system wrote it down. Of what led to it and followed only the day is known, so all of it has that day: it was
/// offered, accepted, signed, ordered, delivered and paid.
/// </summary>
/// <param name="ExternalId">Its number in the system it comes from.</param>
/// <param name="On">The day it was placed.</param>
/// <param name="Lines">Its lines.</param>
public sealed record PastOrder(string ExternalId, DateOnly On, IReadOnlyList<NewQuotationLine> Lines)
{
    private const int Whole = 10_000;

    /// <summary>The records that a won opportunity has by it.</summary>
    /// <param name="won">The opportunity.</param>
    /// <param name="numbers">The numbers of the records.</param>
    /// <param name="at">When, on its day.</param>
    /// <param name="now">When it is recorded.</param>
    /// <param name="by">Who records it.</param>
    public IReadOnlyList<Entity> Records(Opportunity won, PastOrderNumbers numbers, DateTime at, DateTime now, Guid by)
    {
        var quotation = Quotation.Make(won, numbers.Quotation, at, by);
        var positions = quotation.Write(new QuotationDraft(default, On, null), Lines, On, at);
        quotation.Submit(new DiscountLimits(Whole, Whole), at, by);
        quotation.Send(On, at, by);
        quotation.Accept(On, at, by);
        var contract = Contract.Of(quotation, numbers.Contract, won.Title, at, by);
        var plan = PaymentPlan.Make(contract, [new NewInstalment(won.Title, On, Whole, null)]);
        contract.Sign(On, On, at, by);
        var order = SalesOrder.Place(contract, numbers.Order, On, now, by, ExternalId);
        var ordered = order.Take([.. positions.Select(position => (position, position.Quantity))]);
        var delivery = Delivery.Of(order, numbers.Delivery, On, null, now, by);
        var delivered = delivery.Take([.. ordered.Select(line => (line, line.Quantity))]);
        order.NoteDelivery(ordered);
        return
        [
            quotation, .. positions, contract, .. plan, order, .. ordered, delivery, .. delivered,
            .. Paid(contract, plan[0], numbers.Payment, new CollectedAmount(contract.TotalUnits, On, now, by)),
        ];
    }

    /// <summary>What cost nothing was not paid.</summary>
    private static IEnumerable<Payment> Paid(Contract contract, Instalment instalment, int number, CollectedAmount amount) =>
        amount.Units > 0 ? [Payment.Record(contract, instalment, number, amount, PaymentMethod.Other, null)] : [];
}

/// <summary>The numbers of the records of a past order.</summary>
public sealed record PastOrderNumbers(int Opportunity, int Quotation, int Contract, int Order, int Delivery, int Payment);
