using System.Globalization;

namespace CrmGraph.Bench.Live;

/// <summary>How many watch, how much happens and for how long.</summary>
internal sealed record LiveOptions
{
    /// <summary>Connections over SignalR, over graphql-transport-ws and as server-sent events.</summary>
    public int SignalR { get; init; } = 5_000;

    public int Sockets { get; init; }

    public int Streams { get; init; }

    /// <summary>Connections that subscribe to everything and do not read before all is over.</summary>
    public int Silent { get; init; }

    /// <summary>About how many bytes each message has beyond the usual 400, at most 3,000.</summary>
    public int Padding { get; init; }

    /// <summary>The connections are shared out among the supervisors of so many teams.</summary>
    public int Teams { get; init; } = 50;

    /// <summary>Changes a second.</summary>
    public int Rate { get; init; } = 50;

    /// <summary>For how long there are changes before anything is counted: a server that has just started still compiles itself.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(20);

    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Options of the command line: <c>--signalr 1000 --sockets 100 --streams 100 --rate 50 --seconds 20 …</c></summary>
    public static LiveOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new LiveOptions();
        for (var at = 0; at + 1 < arguments.Count; at += 2)
        {
            options = options.With(arguments[at], int.Parse(arguments[at + 1], CultureInfo.InvariantCulture));
        }

        return options;
    }

    private LiveOptions With(string name, int value) => name switch
    {
        "--signalr" => this with { SignalR = value },
        "--sockets" => this with { Sockets = value },
        "--streams" => this with { Streams = value },
        "--silent" => this with { Silent = value },
        "--padding" => this with { Padding = value },
        "--teams" => this with { Teams = value },
        "--rate" => this with { Rate = value },
        "--warm" => this with { WarmUp = TimeSpan.FromSeconds(value) },
        "--seconds" => this with { Duration = TimeSpan.FromSeconds(value) },
        _ => throw new ArgumentException($"Unknown option {name}."),
    };
}
