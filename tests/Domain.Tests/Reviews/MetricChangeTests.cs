using CrmGraph.Domain.Reviews;

namespace CrmGraph.Domain.Tests.Reviews;

public sealed class MetricChangeTests
{
    [Theory]
    [InlineData(ChangeKind.Relative, 120, 100, 0.2000)]
    [InlineData(ChangeKind.Points, 0.15, 0.18, -0.03)]
    [InlineData(ChangeKind.Relative, 85_000, 78_000, 0.0897)]
    [InlineData(ChangeKind.Relative, 450_000, 420_000, 0.0714)]
    [InlineData(ChangeKind.Relative, 0, 80, -1)]
    [InlineData(ChangeKind.Relative, -50, -100, 0.5)]
    public void The_weekly_table_changes_as_printed(ChangeKind kind, double value, double previous, double change) =>
        Assert.Equal((decimal)change, decimal.Round(MetricChange.Of(kind, (decimal)value, (decimal)previous)!.Value, 4));

    [Fact]
    public void The_whole_numbers_behind_the_weekly_table_give_the_same_changes()
    {
        Assert.Equal(8.97m, Percent(7_650_000m / 90, 5_460_000m / 70));
        Assert.Equal(7.14m, Percent(7_650_000m / 17, 5_460_000m / 13));
    }

    [Theory]
    [InlineData(ChangeKind.Relative)]
    [InlineData(ChangeKind.Points)]
    public void Without_a_previous_value_there_is_no_change(ChangeKind kind)
    {
        Assert.Null(MetricChange.Of(kind, 5, 0));
        Assert.Null(MetricChange.Of(kind, 5, null));
        Assert.Null(MetricChange.Of(kind, null, 5));
    }

    private static decimal Percent(decimal value, decimal previous) =>
        decimal.Round(MetricChange.Of(ChangeKind.Relative, value, previous)!.Value * 100, 2);
}
