namespace CrmGraph.Api.Live;

/// <summary>The stream cannot go on from there: load the data anew and subscribe from the sequence that came with it.</summary>
internal sealed class ResetException : Exception
{
    private ResetException(string why, long after)
        : base($"RESET: {why}; load the data again and subscribe from its sequence") => After = after;

    public static string Code => "RESET";

    /// <summary>The last sequence up to which the stream holds.</summary>
    public long After { get; }

    public static ResetException NotAvailable(long after, long head) =>
        new($"events after {after} are not available, the newest is {head}", after);

    /// <summary>What was loaded with the rights before is not what the caller may see now.</summary>
    public static ResetException RightsChanged(long at) => new($"what you may see changed at {at}", at);
}
