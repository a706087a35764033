using CrmGraph.Bench.Data;
using CrmGraph.Bench.Load;

namespace CrmGraph.Bench.Servers;

/// <summary>How one server is asked one operation.</summary>
internal sealed class ServerRequest(ServerDescription server, BenchOperation operation, HttpRequestBytes wire)
{
    private readonly string? _query = server.Operations is { } folder
        ? Minified(File.ReadAllText(Path.Combine(folder, $"{operation.Name}.graphql")))
        : null;

    public byte[] Bytes(int key) => _query is null ? wire.Get($"/{operation.Name}?key={key}") : wire.Query(_query, Variables(key));

    private Dictionary<string, object> Variables(int key)
    {
        var variables = new Dictionary<string, object> { ["key"] = server.NodeIds ? SampleIds.NodeIdOf(operation.KeyType, key) : key };
        foreach (var (name, value) in server.Variables.GetValueOrDefault(operation.Name) ?? [])
        {
            variables[name] = value;
        }

        return variables;
    }

    /// <summary>Files are for people; clients send one line.</summary>
    private static string Minified(string document) =>
        string.Join(' ', document.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
