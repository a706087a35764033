using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Domain.Tests.Pipeline;

namespace CrmGraph.Domain.Tests.Sales.Quotations;

/// <summary>A quotation of 1,000 by the list, offered at a price.</summary>
internal static class GivenQuotation
{
    public static readonly DiscountLimits Limits = new(Free: 1_000, Supervisor: 2_000);

    public static Quotation Draft(decimal price = 1_000)
    {
        var quotation = Quotation.Make(Given.Opportunity(), 1, Given.Monday, Given.Ming);
        quotation.Write(Terms(), Lines(price), Given.Day, Given.Monday);
        return quotation;
    }

    public static Quotation Approved()
    {
        var quotation = Draft();
        quotation.Submit(Limits, Given.Monday, Given.Ming);
        return quotation;
    }

    public static Quotation Sent()
    {
        var quotation = Approved();
        quotation.Send(Given.Day, Given.Monday, Given.Ming);
        return quotation;
    }

    public static QuotationDraft Terms() => new(default, Given.Day.AddDays(30), "30 days net");

    public static NewQuotationLine[] Lines(decimal price) =>
        [new("Robot", 10_000, (long)(price * Money.UnitsPerOne), 1_300) { ListPrice = 1_000 * Money.UnitsPerOne }];
}
