using System.Diagnostics;
using System.Text.Json;

namespace CrmGraph.Bench.Live;

/// <summary>A client that notes what reached it and when.</summary>
/// <param name="connect">Makes a connection.</param>
/// <param name="team">The team whose changes it is to hear of; null for all.</param>
internal sealed class Watcher(Func<Wire> connect, int? team)
{
    private readonly List<Arrival> _arrivals = [];
    private Wire? _wire;
    private long _last;

    public int? Team => team;

    /// <summary>What came, in its order; read when nothing comes any more.</summary>
    public IReadOnlyList<Arrival> Arrivals => _arrivals;

    /// <summary>Messages that say there was one before that never came.</summary>
    public int Gaps { get; private set; }

    /// <summary>Messages that are not newer than the one before.</summary>
    public int Repeats { get; private set; }

    /// <summary>Whether the server ended the subscription.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether it is connected.</summary>
    public bool IsOpen => _wire is not null && !IsCut;

    /// <summary>Subscribes, when it comes back after the last it heard.</summary>
    public async Task Open(Uri server, string token, Subscription subscription, long after, CancellationToken stop)
    {
        Close();
        _last = Math.Max(_last, after);
        var wire = connect();
        await wire.Open(server, token, subscription, _last, stop);
        (_wire, IsCut) = (wire, false);
    }

    /// <param name="stop">Ends it.</param>
    /// <param name="enough">After so many arrivals it ends by itself.</param>
    public async Task Read(CancellationToken stop, int enough = int.MaxValue)
    {
        try
        {
            while (_arrivals.Count < enough)
            {
                if (await _wire!.Next(stop) is not { } answers)
                {
                    IsCut = true;
                    return;
                }

                var now = Stopwatch.GetTimestamp();
                foreach (var answer in answers)
                {
                    Note(answer, now);
                }
            }
        }
        catch (Exception)
        {
            // Who is stopped aborts its connection, which may fail in many ways.
            IsCut = !stop.IsCancellationRequested;
        }
    }

    public Task Beat(CancellationToken stop) => _wire!.Beat(stop);

    public void Close() => _wire?.Dispose();

    private void Note(ReadOnlyMemory<byte> answer, long now)
    {
        using var message = JsonDocument.Parse(answer);
        if (!message.RootElement.TryGetProperty("extensions", out var extensions))
        {
            return;
        }

        var (sequence, previous) = (extensions.GetProperty("sequence").GetInt64(), extensions.GetProperty("previous").GetInt64());
        Gaps += previous > _last ? 1 : 0;
        Repeats += sequence <= _last ? 1 : 0;
        _last = sequence;
        var change = message.RootElement.GetProperty("data").GetProperty("pipelineChanges");
        _arrivals.Add(new Arrival(change.GetProperty("opportunityId").GetString()!, change.GetProperty("version").GetInt32(), now));
    }
}

/// <summary>A change that reached a client.</summary>
internal sealed record Arrival(string OpportunityId, int Version, long At);
