using CrmGraph.Reporting.Pdf.Charts;

namespace CrmGraph.Reporting.Tests.Pdf.Charts;

public sealed class ValueAxisTests
{
    [Theory]
    [InlineData(9_120_000, 2_500_000)]
    [InlineData(1_000, 250)]
    [InlineData(7, 2)]
    [InlineData(0, 1)]
    public void Steps_are_round_numbers(int largest, int step)
    {
        var axis = new ValueAxis(largest, 0, 100);

        Assert.Equal(step, axis.Step);
        Assert.True(axis.Ticks().Last() >= largest);
    }

    [Fact]
    public void Without_a_value_there_is_only_zero() => Assert.Equal([0m], new ValueAxis(0, 0, 100).Ticks());

    [Fact]
    public void Values_outside_the_axis_stay_on_its_edge()
    {
        var axis = new ValueAxis(100, 0, 100);

        Assert.Equal(100, axis.Y(-50));
        Assert.Equal(0, axis.Y(1_000));
    }
}
