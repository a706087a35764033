namespace CrmGraph.Domain.Reviews;

/// <summary>An improvement measure as a review shows it: whether it landed, and whether the figure it was meant for moved.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Week">The ISO week whose review decided it.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Owner">The name of who does it.</param>
/// <param name="DueOn">Until when.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Overdue">Whether its day had passed with the measure still open.</param>
/// <param name="Progress">Percent done.</param>
/// <param name="Outcome">What its owner reports; null while nothing is.</param>
/// <param name="Metric">The figure it is meant to move; null without one.</param>
/// <param name="Baseline">The figure in the week that decided it.</param>
/// <param name="Target">The value it is to reach.</param>
/// <param name="Actual">The figure in the week of this review.</param>
/// <param name="Effect">Whether the figure moved.</param>
public sealed record MeasureScore(
    Guid MeasureId,
    string Week,
    string Text,
    string Owner,
    DateOnly DueOn,
    MeasureStatus Status,
    bool Overdue,
    int Progress,
    string? Outcome,
    MetricKey? Metric,
    decimal? Baseline,
    decimal? Target,
    decimal? Actual,
    MeasureEffect Effect)
{
    /// <summary>Scores a measure by the figures of a week.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="owner">The name of who does it.</param>
    /// <param name="actual">The week's value of the figure it is meant for.</param>
    /// <param name="on">The last day of the week, or the day it is while the week still runs.</param>
    public static MeasureScore Of(ImprovementMeasure measure, string owner, decimal? actual, DateOnly on)
    {
        var baseline = FixedPoint(measure.BaselineUnits);
        var target = FixedPoint(measure.TargetUnits);
        return new MeasureScore(
            measure.Id,
            measure.Week,
            measure.Text,
            owner,
            measure.DueOn,
            measure.Status,
            measure.IsOpen && measure.DueOn < on,
            measure.Progress,
            measure.Outcome,
            measure.TargetMetric,
            baseline,
            target,
            actual,
            EffectOf(measure.TargetMetric, baseline, target, actual));
    }

    private static MeasureEffect EffectOf(MetricKey? metric, decimal? baseline, decimal? target, decimal? actual)
    {
        if (metric is not { } key || target is not { } aim || actual is not { } reached)
        {
            return MeasureEffect.NotMeasured;
        }

        var up = aim == baseline || baseline is null
            ? MetricDefinitions.Of(key).GoodDirection == GoodDirection.Up
            : aim > baseline;
        if (up ? reached >= aim : reached <= aim)
        {
            return MeasureEffect.Reached;
        }

        return baseline is not { } before ? MeasureEffect.NotReached : Math.Sign(up ? reached - before : before - reached) switch
        {
            > 0 => MeasureEffect.Improved,
            0 => MeasureEffect.Unchanged,
            _ => MeasureEffect.Worsened,
        };
    }

    private static decimal? FixedPoint(long? units) => units / (decimal)ImprovementMeasure.UnitsPerOne;
}

/// <summary>Whether the figure that a measure is meant for has moved.</summary>
public enum MeasureEffect
{
    /// <summary>It has no target, or the figure could not be measured.</summary>
    NotMeasured,

    /// <summary>The figure has its target value or a better one.</summary>
    Reached,

    /// <summary>Nearer to the target than when it was decided.</summary>
    Improved,

    /// <summary>As it was when it was decided.</summary>
    Unchanged,

    /// <summary>Further from the target than when it was decided.</summary>
    Worsened,

    /// <summary>Short of the target, with nothing known from before.</summary>
    NotReached,
}
