using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class ResultWindowTests
{
    private static readonly ResultWindow Window = new(AsOf);

    [Fact]
    public void The_windows_join_without_gap_or_overlap()
    {
        Assert.Equal((Day("2025-11-16"), Day("2024-11-16")), (Window.CurrentFrom, Window.PreviousFrom));
        Assert.Equal(Day("2026-08-18"), Window.ConversionFrom);
        Assert.Equal(Day("2025-11-15"), Window.TierDay(TierKpi.Retention));
        Assert.Equal(Day("2026-08-17"), Window.TierDay(TierKpi.Conversion));
    }

    [Theory]
    [InlineData("2025-11-15", true, false)]
    [InlineData("2024-11-16", true, false)]
    [InlineData("2024-11-15", false, false)]
    [InlineData("2025-11-16", false, true)]
    [InlineData("2026-11-16", false, false)]
    public void A_customer_is_retained_who_bought_in_the_year_before_and_again(string on, bool counts, bool succeeds)
    {
        Assert.Equal(counts, Window.Counts(TierKpi.Retention, Orders(on)));
        Assert.Equal(succeeds, Window.Succeeds(TierKpi.Retention, Orders(on)));
    }

    [Theory]
    [InlineData(true, false, "2026-01-01")]
    [InlineData(true, true, "2026-01-01", "2026-01-01")]
    [InlineData(true, false, "2026-01-01", "2025-01-01")]
    [InlineData(false, false, "2025-01-01", "2025-01-02")]
    public void A_second_order_within_the_year_is_a_repurchase(bool counts, bool succeeds, params string[] on)
    {
        Assert.Equal(counts, Window.Counts(TierKpi.Repurchase, Orders(on)));
        Assert.Equal(succeeds, Window.Succeeds(TierKpi.Repurchase, Orders(on)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true, "2026-08-18")]
    [InlineData(true, true, "2026-11-15")]
    [InlineData(true, false, "2026-11-16")]
    [InlineData(false, false, "2026-08-17")]
    public void A_first_order_within_the_window_is_a_conversion(bool counts, bool succeeds, params string[] on)
    {
        Assert.Equal(counts, Window.Counts(TierKpi.Conversion, Orders(on)));
        Assert.Equal(succeeds, Window.Succeeds(TierKpi.Conversion, Orders(on)));
    }

    private static IReadOnlyList<Purchase> Orders(params string[] on) => [.. on.Select(day => new Purchase(Day(day), 1))];
}
