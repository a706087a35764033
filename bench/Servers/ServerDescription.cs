using System.Text.Json;

namespace CrmGraph.Bench.Servers;

/// <summary>A server to measure, as a JSON file describes it. Command and environment may name {placeholders}.</summary>
/// <param name="Name">How the tables call it.</param>
/// <param name="Command">Program and arguments.</param>
internal sealed record ServerDescription(string Name, IReadOnlyList<string> Command)
{
    /// <summary>The one that all others are compared with.</summary>
    public const string Floor = "floor";

    /// <summary>The one that brings tables of its own.</summary>
    public const string Product = "CrmGraph";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder with q1.graphql to q4.graphql, beside the JSON file; null for plain GETs as the floor takes them.</summary>
    public string? Operations { get; init; }

    /// <summary>What an operation is sent besides its key.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Variables { get; init; } = new Dictionary<string, Dictionary<string, string>>();

    /// <summary>The user whose token every request carries; null where nobody signs in.</summary>
    public string? SignInAs { get; init; }

    /// <summary>Whether ids are those of nodes instead of numbers.</summary>
    public bool NodeIds { get; init; }

    /// <summary>Words of its answers that stand for others in the sample company.</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>();

    /// <summary>A file that must be there, else the server is left out and the tables say so.</summary>
    public string? Needs { get; init; }

    public static async Task<IReadOnlyList<ServerDescription>> Read(string path)
    {
        await using var file = File.OpenRead(path);
        var read = await JsonSerializer.DeserializeAsync<List<ServerDescription>>(file, Format) ?? [];
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return [.. read.Select(server => server with { Operations = server.Operations is null ? null : Path.Combine(folder, server.Operations) })];
    }
}
