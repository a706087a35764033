using System.Text;
using System.Text.Json;
using CrmGraph.Bench.Data;

namespace CrmGraph.Bench.Servers;

/// <summary>How one server is asked one operation.</summary>
internal sealed class ServerRequest
{
    private readonly ServerDescription _server;
    private readonly BenchOperation _operation;
    private readonly int _port;
    private readonly string? _token;
    private readonly string? _query;

    public ServerRequest(ServerDescription server, BenchOperation operation, int port, string? token)
    {
        (_server, _operation, _port, _token) = (server, operation, port, token);
        _query = server.Operations is { } folder ? Minified(File.ReadAllText(Path.Combine(folder, $"{operation.Name}.graphql"))) : null;
    }

    /// <summary>The whole request as it goes over the wire.</summary>
    public byte[] Bytes(int key)
    {
        if (_query is null)
        {
            return Encoding.ASCII.GetBytes($"GET /{_operation.Name}?key={key} HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\n\r\n");
        }

        var body = Body(key);
        var authorization = _token is null ? "" : $"Authorization: Bearer {_token}\r\n";
        return Encoding.UTF8.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\n{authorization}"
            + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    private string Body(int key)
    {
        var variables = new Dictionary<string, object> { ["key"] = _server.NodeIds ? SampleIds.NodeIdOf(_operation.KeyType, key) : key };
        foreach (var (name, value) in _server.Variables.GetValueOrDefault(_operation.Name) ?? [])
        {
            variables[name] = value;
        }

        return JsonSerializer.Serialize(new { query = _query, variables });
    }

    /// <summary>Files are for people; clients send one line.</summary>
    private static string Minified(string document) =>
        string.Join(' ', document.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
