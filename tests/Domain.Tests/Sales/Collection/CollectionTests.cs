using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Tests.Pipeline;
using CrmGraph.Domain.Tests.Sales.Contracts;

namespace CrmGraph.Domain.Tests.Sales.Collection;

public sealed class CollectionTests
{
    [Fact]
    public void No_more_is_paid_or_invoiced_than_is_due()
    {
        var given = GivenContract.Signed();
        Pay(given, 0, 300);

        Assert.Equal(39m, Expect.Refusal<PaymentExceedsInstalment>(() => Pay(given, 0, 39.01m)).Left);
        Invoice(given, 0, 339);
        Assert.Equal(0m, Expect.Refusal<InvoiceExceedsInstalment>(() => Invoice(given, 0, 0.01m)).Left);
        Expect.Refusal<InvalidValue>(() => Pay(given, 0, 0));
        Expect.Refusal<InvalidValue>(() => Pay(given, 0, 0.001m));
    }

    [Fact]
    public void Nothing_is_paid_on_a_contract_that_is_not_signed()
    {
        var contract = GivenContract.Draft();
        var plan = PaymentPlan.Make(contract, [GivenContract.Share(10_000)]);

        Expect.Refusal<ContractStatusForbids>(() => Pay(new(contract, [], plan), 0, 1));
    }

    [Fact]
    public void What_is_taken_back_is_due_again_and_only_once()
    {
        var given = GivenContract.Signed();
        var payment = Pay(given, 1, 791);
        Assert.Equal(0, given.Plan[1].OutstandingUnits);

        payment.Reverse(given.Contract, given.Plan[1], "bounced", Given.Monday);

        Assert.Equal((791 * Money.UnitsPerOne, 0L), (given.Plan[1].OutstandingUnits, given.Contract.ReceivedUnits));
        Expect.Refusal<PaymentAlreadyReversed>(() => payment.Reverse(given.Contract, given.Plan[1], "again", Given.Monday));
    }

    [Fact]
    public void What_is_voided_can_be_invoiced_again()
    {
        var given = GivenContract.Signed();
        var invoice = Invoice(given, 0, 339);

        invoice.Void(given.Contract, given.Plan[0], "wrong name", Given.Monday);

        Assert.Equal((0L, 0L), (given.Plan[0].InvoicedUnits, given.Contract.InvoicedUnits));
        Expect.Refusal<InvoiceAlreadyVoided>(() => invoice.Void(given.Contract, given.Plan[0], "again", Given.Monday));
        Assert.Equal(339 * Money.UnitsPerOne, Invoice(given, 0, 339).AmountUnits);
    }

    [Fact]
    public void Whatever_comes_in_and_goes_back_contract_and_instalments_agree()
    {
        var chance = new Random(20261122);
        for (var i = 0; i < 200; i++)
        {
            var given = GivenContract.Signed();
            List<Payment> standing = [];
            for (var step = 0; step < 20; step++)
            {
                var place = chance.Next(2);
                if (standing.Count > 0 && chance.Next(3) == 0)
                {
                    var back = standing[chance.Next(standing.Count)];
                    back.Reverse(given.Contract, given.Plan.Single(one => one.Id == back.InstalmentId), "R", Given.Monday);
                    standing.Remove(back);
                }
                else if (given.Plan[place].OutstandingUnits is var left and > 0)
                {
                    standing.Add(Pay(given, place, chance.NextInt64(1, (left / 100) + 1) / 100m));
                }

                var received = standing.Sum(one => one.AmountUnits);
                Assert.Equal(received, given.Contract.ReceivedUnits);
                Assert.Equal(received, given.Plan.Sum(one => one.ReceivedUnits));
                Assert.Equal(GivenContract.Total - received, given.Plan.Sum(one => one.OutstandingUnits));
                Assert.All(given.Plan, one => Assert.InRange(one.ReceivedUnits, 0, one.AmountUnits));
            }
        }
    }

    private static Payment Pay(GivenContract given, int place, decimal value) =>
        Payment.Record(given.Contract, given.Plan[place], 1, Amount(value), PaymentMethod.BankTransfer, null);

    private static Invoice Invoice(GivenContract given, int place, decimal value) =>
        Domain.Sales.Collection.Invoice.Issue(given.Contract, given.Plan[place], 1, Amount(value), "F1");

    private static CollectedAmount Amount(decimal value) =>
        new((long)(value * Money.UnitsPerOne), Given.Day, Given.Monday, Given.Ming);
}
