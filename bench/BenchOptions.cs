using System.Globalization;
using CrmGraph.Bench.Data;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench;

/// <summary>What a run measures, and how long.</summary>
internal sealed record BenchOptions
{
    /// <summary>A small company, all answers compared and nothing timed: whether the benchmark still works.</summary>
    public static readonly BenchOptions Check = new()
    {
        Size = new CompanySize(3_000),
        Sizes = [new CompanySize(3_000)],
        DeepPage = 20,
        Rounds = 0,
        WarmUp = TimeSpan.Zero,
    };

    public CompanySize Size { get; init; } = CompanySize.Standard;

    /// <summary>The sizes growth is measured over; the largest one last.</summary>
    public IReadOnlyList<CompanySize> Sizes { get; init; } = [new(10_000), new(100_000), new(1_000_000)];

    /// <summary>The one of them that the others are compared with.</summary>
    public CompanySize BaseSize => Sizes[Sizes.Count / 2];

    /// <summary>The page compared with the first one.</summary>
    public int DeepPage { get; init; } = 10_000;

    public IReadOnlyList<int> Connections { get; init; } = [8, 32];

    /// <summary>How many times every server has its turn; the median counts.</summary>
    public int Rounds { get; init; } = 3;

    public TimeSpan Slice { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>So long every operation of every server is asked before anything counts.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(9);

    /// <summary>Names of operations; empty for all.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    public IReadOnlyList<BenchOperation> WantedOperations =>
        [.. BenchOperation.All.Where(operation => Operations is [] || Operations.Contains(operation.Name))];

    /// <summary>The weeks whose reviews are gathered: one long ago, one at the end of what the company has done.</summary>
    public IReadOnlyList<string> Weeks { get; init; } = ["2025-W20", "2025-W40"];

    /// <summary>Names of servers besides the floor; empty for all.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    /// <summary>Descriptions of servers.</summary>
    public IReadOnlyList<string> TargetFiles { get; init; } = [Path.Combine(BenchPlaces.Targets, "targets.json")];

    /// <summary>Where the tables go; null to print them only.</summary>
    public string? Output { get; init; }

    /// <summary>Options of the command line: <c>--seconds 2 --rounds 3 --connections 8,32 --only CrmGraph …</c></summary>
    public static BenchOptions Read(IReadOnlyList<string> arguments)
    {
        var options = new BenchOptions();
        for (var at = 0; at + 1 < arguments.Count; at += 2)
        {
            options = options.With(arguments[at], arguments[at + 1]);
        }

        return options;
    }

    private BenchOptions With(string name, string value) => name switch
    {
        "--opportunities" => this with { Size = new CompanySize(Number(value)) },
        "--sizes" => this with { Sizes = [.. value.Split(',').Select(size => new CompanySize(Number(size)))] },
        "--page" => this with { DeepPage = Number(value) },
        "--connections" => this with { Connections = [.. value.Split(',').Select(Number)] },
        "--rounds" => this with { Rounds = Number(value) },
        "--seconds" => this with { Slice = TimeSpan.FromSeconds(Number(value)) },
        "--warm" => this with { WarmUp = TimeSpan.FromSeconds(Number(value)) },
        "--operations" => this with { Operations = value.Split(',') },
        "--weeks" => this with { Weeks = value.Split(',') },
        "--only" => this with { Only = value.Split(',') },
        "--targets" => this with { TargetFiles = [.. TargetFiles, value] },
        "--output" => this with { Output = value },
        _ => throw new ArgumentException($"Unknown option {name}."),
    };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
