using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Domain.Tests.Pipeline;
using CrmGraph.Domain.Tests.Sales.Quotations;

namespace CrmGraph.Domain.Tests.Sales.Contracts;

/// <summary>A contract of 1,130 with its lines and instalments.</summary>
internal sealed record GivenContract(Contract Contract, IReadOnlyList<QuotationLine> Lines, IReadOnlyList<Instalment> Plan)
{
    public static readonly DateOnly Due = Given.Day.AddDays(30);

    public const long Total = 1_130 * Money.UnitsPerOne;

    public static Quotation Accepted()
    {
        var quotation = GivenQuotation.Sent();
        quotation.Accept(Given.Day, Given.Monday, Given.Ming);
        return quotation;
    }

    public static Contract Draft() => Contract.Of(Accepted(), 1, "Robots", Given.Monday, Given.Ming);

    /// <summary>Signed, for so much of one product.</summary>
    public static GivenContract Signed(long quantity = 10_000, decimal unitPrice = 1_000)
    {
        var quotation = Quotation.Make(Given.Opportunity(), 1, Given.Monday, Given.Ming);
        NewQuotationLine line = new("Robot", quantity, (long)(unitPrice * Money.UnitsPerOne), 1_300);
        var lines = quotation.Write(GivenQuotation.Terms(), [line], Given.Day, Given.Monday);
        quotation.Submit(GivenQuotation.Limits, Given.Monday, Given.Ming);
        quotation.Send(Given.Day, Given.Monday, Given.Ming);
        quotation.Accept(Given.Day, Given.Monday, Given.Ming);
        var contract = Contract.Of(quotation, 1, "Robots", Given.Monday, Given.Ming);
        var plan = PaymentPlan.Make(contract, [Share(3_000), Share(7_000)]);
        contract.Sign(Given.Day, Given.Day, Given.Monday, Given.Ming);
        return new(contract, lines, plan);
    }

    public static NewInstalment Share(int ratio) => new("Part", Due, ratio, null);

    public static NewInstalment Amount(decimal value) => new("Part", Due, null, (long)(value * Money.UnitsPerOne));
}
