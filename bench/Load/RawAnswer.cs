using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmGraph.Bench.Load;

/// <summary>Asks once with the very bytes the load client sends.</summary>
internal static class RawAnswer
{
    /// <summary>The body of the answer; one that is not good is an error.</summary>
    public static async Task<string> Of(int port, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.Client.SendAsync(request);
        var received = new List<byte>();
        var buffer = new byte[64 * 1024];
        while (!HttpAnswer.IsComplete(received.ToArray()))
        {
            var read = await client.Client.ReceiveAsync(buffer);
            received.AddRange(read > 0 ? buffer.AsSpan(0, read) : throw new IOException("The server closed the connection."));
        }

        var answer = received.ToArray();
        return HttpAnswer.IsGood(answer)
            ? Encoding.UTF8.GetString(HttpAnswer.Body(answer))
            : throw new InvalidOperationException($"{Encoding.UTF8.GetString(request)}\n\n{Encoding.UTF8.GetString(answer)}");
    }
}
