namespace CrmGraph.Api.Demo;

/// <summary>Moments of a growing company: the later the more of them.</summary>
internal static class GrowthCurve
{
    /// <summary>How busy the first moment is, and by how much busier the last one; their mean is 1.</summary>
    private const double Start = 0.6;
    private const double Rise = 0.8;

    /// <summary>So many moments between two others, in their order.</summary>
    public static IReadOnlyList<long> Moments(int count, long from, long to, Dice dice) =>
    [
        .. Enumerable.Range(0, count).Select(_ => from + (long)(Share(dice.Fraction()) * (to - from))).Order(),
    ];

    /// <summary>The share of the time that has passed when the given share of the moments has.</summary>
    private static double Share(double part) => (Math.Sqrt((Start * Start) + (2 * Rise * part)) - Start) / Rise;
}
