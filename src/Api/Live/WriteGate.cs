namespace CrmGraph.Api.Live;

/// <summary>SQLite writes one transaction at a time; waiting here holds no thread, waiting in SQLite blocks one for 150 ms a try.</summary>
internal sealed class WriteGate : IDisposable
{
    /// <summary>Longer than any transaction should last: a transaction that waits for itself must fail and not hang.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task Enter(CancellationToken stop)
    {
        if (!await _turn.WaitAsync(Longest, stop))
        {
            throw Stuck();
        }
    }

    public void Enter()
    {
        if (!_turn.Wait(Longest))
        {
            throw Stuck();
        }
    }

    public void Leave() => _turn.Release();

    public void Dispose() => _turn.Dispose();

    private static TimeoutException Stuck() =>
        new($"Another transaction has kept the database from being written for {Longest.TotalSeconds:0} seconds.");
}
