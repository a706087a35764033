using System.Text;
using System.Text.Json;

namespace CrmGraph.Bench.Load;

/// <summary>Whole requests as they go over the wire.</summary>
/// <param name="port">The server's port on the loopback interface.</param>
/// <param name="token">Sent with every request; null for none.</param>
internal sealed class HttpRequestBytes(int port, string? token)
{
    public byte[] Get(string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");

    public byte[] Query(string query, IReadOnlyDictionary<string, object> variables)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { query, variables });
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var head = $"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{authorization}Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
