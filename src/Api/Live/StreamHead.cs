namespace CrmGraph.Api.Live;

/// <summary>The single row that counts the events; whoever commits one holds it until the commit, which is why no reader ever sees a gap.</summary>
internal sealed class StreamHead
{
    /// <summary>The key of the only row.</summary>
    public const int Only = 1;

    public required int Id { get; init; }

    /// <summary>The sequence of the newest committed event.</summary>
    public long Head { get; init; }
}
