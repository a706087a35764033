namespace CrmGraph.Domain.Segmentation;

/// <summary>One condition of a rule: a measure within a half-open range.</summary>
/// <param name="Measure">What is looked at.</param>
/// <param name="Months">The window of a measure that has one: so many calendar months up to the day of evaluation.</param>
/// <param name="AtLeast">The least value that fulfils it; null for no lower end.</param>
/// <param name="Below">The first value that no longer does; null for no upper end.</param>
public sealed record TierCondition(TierMeasure Measure, int? Months = null, long? AtLeast = null, long? Below = null)
{
    private const int LongestWindow = 120;

    /// <summary>What is unknown fulfils no condition.</summary>
    public bool Holds(long? value) => value is { } known && known >= (AtLeast ?? long.MinValue) && (Below is null || known < Below);

    internal TierCondition Valid()
    {
        if (AtLeast is null && Below is null)
        {
            throw new InvalidValue("conditions", $"for {Measure} need atLeast, below or both").AsException();
        }

        if (AtLeast >= Below)
        {
            throw new InvalidValue("conditions", $"for {Measure} hold for no value: atLeast must be less than below").AsException();
        }

        if (Measure.HasWindow() != Months is not null)
        {
            throw new InvalidValue("months", Measure.HasWindow() ? $"is needed for {Measure}" : $"means nothing for {Measure}").AsException();
        }

        Checked.Between(Months, 1, LongestWindow, "months");
        return this;
    }
}
