namespace CrmGraph.Bench.Servers;

/// <summary>The servers of one run, started one after the other and idle until it is their turn.</summary>
internal sealed class ServerGroup : IAsyncDisposable
{
    private readonly List<MeasuredServer> _running = [];
    private readonly List<string> _absent = [];

    public IReadOnlyList<MeasuredServer> Running => _running;

    /// <summary>Those that lack something on this machine.</summary>
    public IReadOnlyList<string> Absent => _absent;

    /// <summary>Starts some more.</summary>
    public async Task Start(IEnumerable<ServerDescription> descriptions, BenchPlaces places)
    {
        foreach (var description in descriptions)
        {
            if (description.Needs is { } file && !File.Exists(places.Fill(file, 0)))
            {
                _absent.Add(description.Name);
            }
            else
            {
                _running.Add(await MeasuredServer.Start(description, places));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _running)
        {
            await server.DisposeAsync();
        }
    }
}
