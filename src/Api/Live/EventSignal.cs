namespace CrmGraph.Api.Live;

/// <summary>Says that there may be new events. A hint only: what there is, is read from the table.</summary>
internal sealed class EventSignal : IDisposable
{
    private long _rightsChanges;

    /// <summary>Wakes the pump of this node.</summary>
    public Bell Here { get; } = new();

    /// <summary>Wakes whoever tells the other nodes.</summary>
    public Bell Elsewhere { get; } = new();

    /// <summary>How often this node has committed a change of users or teams, on which depends who may see what.</summary>
    public long RightsChanges => Interlocked.Read(ref _rightsChanges);

    /// <summary>A transaction of this node has committed a change of users or teams.</summary>
    public void RightsChanged() => Interlocked.Increment(ref _rightsChanges);

    /// <summary>A transaction of this node has committed events.</summary>
    public void Committed()
    {
        Here.Ring();
        Elsewhere.Ring();
    }

    public void Dispose()
    {
        Here.Dispose();
        Elsewhere.Dispose();
    }
}
