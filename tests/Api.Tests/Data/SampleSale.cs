using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Api.Tests.Data;

/// <summary>A sale of the sample company, from the offer to the money.</summary>
internal sealed record SampleSale(Quotation Quotation, IReadOnlyList<Entity> Others)
{
    private const long Price = 1_234_500;

    public static SampleSale Make(Opportunity opportunity, int number, DateOnly today, DateTime now, Guid by)
    {
        var quotation = Quotation.Make(opportunity, 1_000 + number, now.AddMinutes(number), by);
        var lines = quotation.Write(
            new QuotationDraft(default, today.AddDays(9), null), [new("机器人", 30_000 * number, Price, 1_300)], today, now);
        quotation.Submit(new DiscountLimits(0, 0), now, by);
        quotation.Send(today, now, by);
        quotation.Accept(today, now, by);
        var contract = Contract.Of(quotation, number, $"合同 {number}", now, by);
        var plan = PaymentPlan.Make(contract, [new("首付款", today.AddDays(number), 3_000, null), new("尾款", today.AddDays(90), 7_000, null)]);
        contract.Sign(today, today, now, by);
        var order = SalesOrder.Place(contract, number, today, now, by);
        var ordered = order.Take([(lines[0], 20_000)]);
        var delivery = Delivery.Of(order, number, today, $"顺丰 SF{number}", now, by);
        var delivered = delivery.Take([(ordered[0], 10_000)]);
        order.NoteDelivery(ordered);
        var amount = new CollectedAmount(number * 100, today, now, by);
        var invoice = Invoice.Issue(contract, plan[0], number, amount, $"F{number}");
        var payment = Payment.Record(contract, plan[0], number, amount, PaymentMethod.BankDraft, $"回单 {number}");
        if (number % 2 == 0)
        {
            invoice.Void(contract, plan[0], "wrong name", now);
            payment.Reverse(contract, plan[0], "bounced", now);
        }

        return new(quotation, [.. lines, contract, .. plan, order, .. ordered, delivery, .. delivered, invoice, payment]);
    }
}
