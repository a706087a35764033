namespace CrmGraph.Bench.Live;

/// <summary>A connection over which the answers of one subscription come.</summary>
internal abstract class Wire : IDisposable
{
    /// <summary>Connects, signs in and subscribes.</summary>
    public abstract Task Open(Uri server, string token, Subscription subscription, long after, CancellationToken stop);

    /// <summary>The next answers, each as its JSON; none when something else came; null when the server has ended the subscription.</summary>
    public abstract Task<IReadOnlyList<ReadOnlyMemory<byte>>?> Next(CancellationToken stop);

    /// <summary>Says that it is still there, where the protocol asks for that.</summary>
    public virtual Task Beat(CancellationToken stop) => Task.CompletedTask;

    public abstract void Dispose();
}
