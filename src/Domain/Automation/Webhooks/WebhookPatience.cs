namespace CrmGraph.Domain.Automation.Webhooks;

/// <summary>How long a webhook that does not answer is waited for.</summary>
public static class WebhookPatience
{
    /// <summary>After so long without a delivery it is paused and its owner told.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    private const int MostDoublings = 10;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The pause after so many failures in a row: 5 seconds, twice as long each time, an hour at most.</summary>
    public static TimeSpan After(int failures)
    {
        var pause = First * Math.Pow(2, Math.Clamp(failures - 1, 0, MostDoublings));
        return pause < Longest ? pause : Longest;
    }
}
