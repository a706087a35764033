using CrmGraph.Domain;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation;

/// <summary>Between the stored integers of a measure and the numbers people read and write.</summary>
internal static class TierFigures
{
    public static decimal? Shown(this TierMeasure measure, long? units) => units / (decimal)measure.UnitsPerOne();

    /// <summary>The stored integer; refuses a number that is too large or finer than the measure is counted.</summary>
    public static long? Stored(this TierMeasure measure, decimal? number)
    {
        if (number is not { } value)
        {
            return null;
        }

        var perOne = measure.UnitsPerOne();
        return Math.Abs(value) <= Money.Largest && value * perOne == decimal.Truncate(value * perOne)
            ? (long)(value * perOne)
            : throw new InvalidValue("conditions", $"for {measure} have a value that is too large or too fine").AsException();
    }
}
