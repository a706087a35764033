namespace CrmGraph.Api.Live;

/// <summary>Wakes one waiting loop; ringing often before it looks is ringing once.</summary>
internal sealed class Bell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0);
    private int _ringing;

    public void Ring()
    {
        if (Interlocked.Exchange(ref _ringing, 1) == 0)
        {
            _rung.Release();
        }
    }

    /// <summary>Waits for the next ring, or for the time given; whether it rang.</summary>
    public async Task<bool> Wait(TimeSpan atMost, CancellationToken stop)
    {
        var hasRung = await _rung.WaitAsync(atMost, stop);
        if (hasRung)
        {
            Volatile.Write(ref _ringing, 0);
        }

        return hasRung;
    }

    public void Dispose() => _rung.Dispose();
}
