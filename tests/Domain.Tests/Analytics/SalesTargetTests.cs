using CrmGraph.Domain.Analytics;

namespace CrmGraph.Domain.Tests.Analytics;

public sealed class SalesTargetTests
{
    [Theory]
    [InlineData(TargetPeriod.Month, "2026-11-30", "2026-11-01", "2026-12-01")]
    [InlineData(TargetPeriod.Quarter, "2026-11-30", "2026-10-01", "2027-01-01")]
    [InlineData(TargetPeriod.Quarter, "2026-03-31", "2026-01-01", "2026-04-01")]
    [InlineData(TargetPeriod.Year, "2024-02-29", "2024-01-01", "2025-01-01")]
    public void A_day_lies_in_one_period(TargetPeriod period, string on, string start, string end)
    {
        var day = DateOnly.ParseExact(on, "O");

        Assert.Equal((DateOnly.ParseExact(start, "O"), DateOnly.ParseExact(end, "O")), (period.StartOf(day), period.EndOf(day)));
    }

    [Fact]
    public void A_target_is_never_negative() => Assert.IsType<InvalidValue>(Assert.Throws<RuleException>(() =>
        SalesTarget.Set(default, TargetPeriod.Month, new(2026, 11, 1), new Money(-1, "CNY"))).Refusal);
}
