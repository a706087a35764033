namespace CrmGraph.Domain.Reviews;

/// <summary>How a figure changed from one period to the next.</summary>
public static class MetricChange
{
    /// <summary>
    /// RELATIVE: the change as a fraction of the previous value; POINTS: the plain difference. Null where either value
    /// is missing or the previous one is 0: there is nothing to compare with, and never an infinite change.
    /// </summary>
    public static decimal? Of(ChangeKind kind, decimal? value, decimal? previous)
    {
        if (value is not { } now || previous is not { } before || before == 0)
        {
            return null;
        }

        return kind switch
        {
            ChangeKind.Relative => (now - before) / Math.Abs(before),
            ChangeKind.Points => now - before,
        };
    }
}
