using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Domain.Tests.Pipeline;
using CrmGraph.Domain.Tests.Sales.Quotations;

namespace CrmGraph.Domain.Tests.Sales.Contracts;

public sealed class ContractTests
{
    [Fact]
    public void A_contract_takes_its_amounts_from_the_accepted_quotation()
    {
        var quotation = GivenContract.Accepted();

        var contract = Contract.Of(quotation, 3, "Robots", Given.Monday, Given.Ming);

        Assert.Equal(
            (quotation.Id, 3, quotation.NetUnits, quotation.TaxUnits, quotation.TotalUnits, "30 days net"),
            (contract.QuotationId, contract.Number, contract.NetUnits, contract.TaxUnits, contract.TotalUnits, contract.Terms));
    }

    [Fact]
    public void What_the_customer_has_not_accepted_is_no_contract() =>
        Expect.Refusal<QuotationStatusForbids>(() => Contract.Of(GivenQuotation.Sent(), 1, "Robots", Given.Monday, Given.Ming));

    [Fact]
    public void A_contract_is_signed_with_its_payment_plan_and_not_in_the_future()
    {
        var contract = GivenContract.Draft();
        Expect.Refusal<PaymentPlanMissing>(() => contract.Sign(Given.Day, Given.Day, Given.Monday, Given.Ming));
        PaymentPlan.Make(contract, [GivenContract.Share(10_000)]);
        Expect.Refusal<InvalidValue>(() => contract.Sign(Given.Day.AddDays(1), Given.Day, Given.Monday, Given.Ming));

        contract.Sign(Given.Day, Given.Day, Given.Monday, Given.Ming);

        Assert.Equal((ContractStatus.Signed, (DateOnly?)Given.Day), (contract.Status, contract.SignedOn));
        Assert.IsType<ContractStatusChanged>(Assert.Single(contract.Events));
    }

    [Fact]
    public void What_was_signed_stays_as_it_is()
    {
        var contract = GivenContract.Signed().Contract;

        Expect.Refusal<ContractStatusForbids>(() => contract.Write("Other", null, Given.Monday));
        Expect.Refusal<ContractStatusForbids>(() => contract.Cancel("regret", Given.Monday, Given.Ming));
        Expect.Refusal<ContractStatusForbids>(() => PaymentPlan.Make(contract, [GivenContract.Share(10_000)]));
    }
}
