namespace CrmGraph.Api.Live;

/// <summary>The stream cannot be resumed from there: load the data anew and subscribe from the sequence that came with it.</summary>
internal sealed class ResetException(long after, long head)
    : Exception($"RESET: events after {after} are not available, the newest is {head}; load the data again and subscribe from its sequence")
{
    public static string Code => "RESET";

    public long After { get; } = after;

    public long Head { get; } = head;
}
