using CrmGraph.Domain.Reviews;

namespace CrmGraph.Domain.Tests.Reviews;

public sealed class MetricDefinitionsTests
{
    [Fact]
    public void Every_key_is_defined_once() =>
        Assert.Equal(Enum.GetValues<MetricKey>().Order(), MetricDefinitions.All.Select(d => d.Key).Order());

    [Fact]
    public void Ratios_change_in_points_and_everything_else_relatively() =>
        Assert.All(
            MetricDefinitions.All,
            d => Assert.Equal(d.Unit == MetricUnit.Ratio ? ChangeKind.Points : ChangeKind.Relative, d.ChangeKind));

    [Fact]
    public void Only_a_longer_sales_cycle_is_bad_news() =>
        Assert.Equal(
            [MetricKey.SalesCycle],
            MetricDefinitions.All.Where(d => d.GoodDirection == GoodDirection.Down).Select(d => d.Key));

    [Fact]
    public void A_measured_metric_carries_its_definition()
    {
        var metric = MetricDefinitions.Of(MetricKey.LeadConversion).Measure(0.15m, 0.18m, [0.18m, 0.15m]);

        Assert.Equal((MetricUnit.Ratio, ChangeKind.Points, -0.03m), (metric.Unit, metric.ChangeKind, metric.Change));
    }
}
