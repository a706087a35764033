namespace CrmGraph.GraphQL.Transports;

/// <summary>How long a connection may still live.</summary>
internal static class TimeLeft
{
    /// <summary>Timers take about 49 days at most; nobody keeps a connection for that long.</summary>
    private static readonly TimeSpan Most = TimeSpan.FromDays(30);

    /// <summary>The time until an instant, zero when it is past; without an instant, forever.</summary>
    public static TimeSpan Until(DateTimeOffset? instant, TimeProvider clock)
    {
        if (instant is null)
        {
            return Timeout.InfiniteTimeSpan;
        }

        var left = instant.Value - clock.GetUtcNow();
        return left < TimeSpan.Zero ? TimeSpan.Zero : left < Most ? left : Most;
    }
}
