using CrmGraph.Domain.Analytics;

namespace CrmGraph.Domain.Tests.Analytics;

public sealed class SalesTrendTests
{
    [Fact]
    public void A_steady_growth_goes_on() => Assert.Equal(new SalesTrend(10, 140), SalesTrend.Of([100, 110, 120, 130]));

    [Fact]
    public void One_outlier_bends_the_line_only_a_little() => Assert.Equal(new SalesTrend(-2, 105), SalesTrend.Of([100, 130, 110, 100]));

    [Fact]
    public void Sales_never_go_below_nothing() => Assert.Equal(new SalesTrend(-50, 0), SalesTrend.Of([100, 50, 0]));

    [Fact]
    public void One_month_is_no_trend() => Assert.Null(SalesTrend.Of([100]));

    [Fact]
    public void The_next_purchase_comes_after_the_mean_time_between_purchases()
    {
        DateOnly[] purchases = [new(2026, 3, 1), new(2026, 1, 1), new(2026, 1, 31), new(2026, 1, 31)];

        Assert.Equal(new PurchaseCycle(30, new DateOnly(2026, 3, 31)), PurchaseCycle.Of(purchases));
        Assert.Null(PurchaseCycle.Of(purchases[..1]));
    }
}
