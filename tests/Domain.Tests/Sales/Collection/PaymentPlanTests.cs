using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Tests.Sales.Contracts;

namespace CrmGraph.Domain.Tests.Sales.Collection;

public sealed class PaymentPlanTests
{
    [Fact]
    public void Shares_are_divided_to_the_coin_and_add_up()
    {
        var plan = PaymentPlan.Make(GivenContract.Draft(), [GivenContract.Share(3_333), GivenContract.Share(3_333), GivenContract.Share(3_334)]);

        Assert.Equal([3_766_300, 3_766_300, 3_767_400], plan.Select(one => one.AmountUnits));
        Assert.Equal(GivenContract.Total, plan.Sum(one => one.OutstandingUnits));
    }

    [Fact]
    public void Amounts_add_up_to_the_contract_or_are_refused()
    {
        var contract = GivenContract.Draft();

        var refused = Expect.Refusal<InstalmentsDoNotSumUp>(() =>
            PaymentPlan.Make(contract, [GivenContract.Amount(1_000), GivenContract.Amount(129.99m)]));

        Assert.Equal((1_130m, 1_129.99m), (refused.Total, refused.Sum));
        Expect.Refusal<InstalmentsDoNotSumUp>(() => PaymentPlan.Make(contract, [GivenContract.Share(9_999)]));
        Assert.Equal(2, PaymentPlan.Make(contract, [GivenContract.Amount(1_000), GivenContract.Amount(130)]).Count);
    }

    [Fact]
    public void A_plan_is_all_shares_or_all_amounts_and_not_empty()
    {
        var contract = GivenContract.Draft();

        Expect.Refusal<InvalidValue>(() => PaymentPlan.Make(contract, [GivenContract.Share(5_000), GivenContract.Amount(565)]));
        Expect.Refusal<InvalidValue>(() => PaymentPlan.Make(contract, []));
        Expect.Refusal<InvalidValue>(() => PaymentPlan.Make(contract, [GivenContract.Amount(1_129.999m), GivenContract.Amount(0.001m)]));
    }
}
