using CrmGraph.Domain.Reviews;

namespace CrmGraph.Domain.Tests.Reviews;

public sealed class MeasureScoreTests
{
    private static readonly DateOnly Today = new(2026, 11, 16);

    [Theory]
    [InlineData(130, 130, MeasureEffect.Reached)]
    [InlineData(130, 125, MeasureEffect.Improved)]
    [InlineData(130, 120, MeasureEffect.Unchanged)]
    [InlineData(130, 110, MeasureEffect.Worsened)]
    [InlineData(100, 100, MeasureEffect.Reached)]
    [InlineData(100, 110, MeasureEffect.Improved)]
    [InlineData(100, 121, MeasureEffect.Worsened)]
    [InlineData(120, 119, MeasureEffect.Worsened)]
    public void A_figure_is_judged_by_the_way_from_where_it_was_to_where_it_should_be(int target, int actual, MeasureEffect effect)
    {
        // The week that decides it has 120 leads.
        var score = MeasureScore.Of(Decided(MetricKey.Leads, target), "李明", actual, Today);

        Assert.Equal((120m, target), (score.Baseline, score.Target));
        Assert.Equal(effect, score.Effect);
    }

    [Fact]
    public void A_measure_without_a_figure_or_a_week_without_a_value_is_not_measured()
    {
        Assert.Equal(MeasureEffect.NotMeasured, MeasureScore.Of(Decided(null, null), "李明", 5, Today).Effect);
        Assert.Equal(MeasureEffect.NotMeasured, MeasureScore.Of(Decided(MetricKey.Leads, 130), "李明", null, Today).Effect);
        Assert.Equal(MeasureEffect.NotReached, MeasureScore.Of(Decided(MetricKey.WonCount, 130), "李明", 5, Today).Effect);
    }

    [Fact]
    public void An_open_measure_is_overdue_after_its_day_and_a_closed_one_never()
    {
        var measure = Decided(null, null);

        Assert.False(MeasureScore.Of(measure, "李明", null, Today).Overdue);
        Assert.True(MeasureScore.Of(measure, "李明", null, Today.AddDays(1)).Overdue);
        measure.Report(100, "done", null, Today, SomeReview.Now, Guid.CreateVersion7());
        Assert.False(MeasureScore.Of(measure, "李明", null, Today.AddDays(1)).Overdue);
    }

    [Theory]
    [InlineData(0, MeasureStatus.Open)]
    [InlineData(1, MeasureStatus.InProgress)]
    [InlineData(99, MeasureStatus.InProgress)]
    [InlineData(100, MeasureStatus.Done)]
    public void Progress_decides_the_status(int progress, MeasureStatus status)
    {
        var measure = Decided(null, null);

        measure.Report(progress, null, Today.AddDays(3), Today, SomeReview.Now, Guid.CreateVersion7());

        Assert.Equal((status, Today.AddDays(3)), (measure.Status, measure.DueOn));
        Assert.Equal(status == MeasureStatus.Done ? Today : null, measure.ClosedOn);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Expect.Refusal<MeasureTargetIncomplete>(() => Decided(MetricKey.Leads, null));
        Expect.Refusal<MeasureDueInThePast>(() => Decided(null, null, Today.AddDays(-1)));
        Expect.Invalid("progress", () => Decided(null, null).Report(101, null, null, Today, SomeReview.Now, Guid.CreateVersion7()));
        Expect.Refusal<DropReasonMissing>(() => Decided(null, null).Drop(" ", Today, SomeReview.Now, Guid.CreateVersion7()));
        var dropped = Decided(null, null);
        dropped.Drop("no budget", Today, SomeReview.Now, Guid.CreateVersion7());
        Expect.Refusal<MeasureClosed>(() => dropped.Report(50, null, null, Today, SomeReview.Now, Guid.CreateVersion7()));
    }

    private static ImprovementMeasure Decided(MetricKey? metric, int? target, DateOnly? due = null) => ImprovementMeasure.Decide(
        ReviewRecord.Make(SomeReview.Data(), null, SomeReview.Now, null),
        new NewMeasure("Train the first touch", Guid.CreateVersion7(), due ?? Today, metric, target * (long)ImprovementMeasure.UnitsPerOne),
        Today,
        SomeReview.Now,
        Guid.CreateVersion7());
}
