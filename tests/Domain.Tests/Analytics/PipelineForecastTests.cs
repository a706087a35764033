using System.Globalization;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Domain.Tests.Analytics;

/// <summary>The worked example of a company that sells projects, in 万元.</summary>
public sealed class PipelineForecastTests
{
    private static readonly Guid Prospect = Guid.CreateVersion7();
    private static readonly Guid Bidding = Guid.CreateVersion7();
    private static readonly Guid Negotiation = Guid.CreateVersion7();
    private static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly ForecastChain Chain = new(
    [
        new(Prospect, 0.5m, 60),
        new(Bidding, 0.8m, 30),
        new(Negotiation, 0.9m, 30),
    ]);

    private static readonly IReadOnlyList<ForecastStock> JustEntered =
        [new(Prospect, 50, AgeDays: 0), new(Bidding, 25, AgeDays: 0), new(Negotiation, 20, AgeDays: 0)];

    [Fact]
    public void Revenue_arrives_as_18_18_0_18_and_is_54_and_never_63()
    {
        var forecast = PipelineForecast.Of(Chain, JustEntered, Today);

        Assert.Equal([0m, 18m, 18m, 0m, 18m], forecast.Months.Select(month => month.Expected));
        Assert.Equal(54m, forecast.Expected);
        Assert.Equal([0.36m, 0.72m, 0.9m], forecast.Stages.Select(stage => stage.WinChance));
        Assert.Equal([3], forecast.Months.Where(month => month.IsGap).Select(month => month.Index));
        Assert.Equal(new DateOnly(2027, 2, 1), forecast.Months[3].Start);
    }

    [Fact]
    public void Eighteen_a_month_needs_100_25_and_20_and_the_missing_prospects_are_felt_in_month_3()
    {
        var forecast = PipelineForecast.Of(Chain, JustEntered, Today, monthlyTarget: 18);

        Assert.Equal([100m, 25m, 20m], forecast.Stages.Select(stage => stage.Needed));
        Assert.Equal([50m, 0m, 0m], forecast.Stages.Select(stage => stage.Missing));
        Assert.Equal([new DateOnly(2027, 2, 1), null, null], forecast.Stages.Select(stage => stage.FeltIn));
        Assert.Equal([18m, 0m, 0m, 18m, 0m], forecast.Months.Select(month => month.BelowTarget));
    }

    [Theory]
    [InlineData("2026-01-31")]
    [InlineData("2026-02-01")]
    [InlineData("2028-02-29")]
    [InlineData("2026-12-31")]
    public void A_month_of_lead_time_is_a_calendar_month_on_every_day(string today)
    {
        var forecast = PipelineForecast.Of(Chain, JustEntered, DateOnly.Parse(today, CultureInfo.InvariantCulture));

        Assert.Equal([0m, 18m, 18m, 0m, 18m], forecast.Months.Select(month => month.Expected));
    }

    [Fact]
    public void Time_spent_in_the_stage_counts_and_what_is_overdue_arrives_after_the_stages_that_follow()
    {
        var forecast = PipelineForecast.Of(Chain, [new(Prospect, 50, AgeDays: 30), new(Bidding, 25, AgeDays: 400)], Today);

        Assert.Equal([0m, 18m, 0m, 18m, 0m], forecast.Months.Select(month => month.Expected));
    }

    [Fact]
    public void A_chance_set_by_hand_replaces_the_chain()
    {
        var forecast = PipelineForecast.Of(Chain, [new(Negotiation, 20, 0, ChanceByHand: 0.25m)], Today);

        Assert.Equal(5m, forecast.Expected);
    }

    [Fact]
    public void What_has_no_conversion_or_lead_time_is_named_and_not_guessed()
    {
        var broken = new ForecastChain([new(Prospect, null, 60), new(Bidding, 0.8m, 30), new(Negotiation, 0.9m, null)]);

        var forecast = PipelineForecast.Of(broken, JustEntered, Today, monthlyTarget: 18);

        Assert.Equal((0m, 95m), (forecast.Expected, forecast.LeftOut));
        Assert.Null(forecast.Stages[0].Needed);
    }
}
