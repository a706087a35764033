using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CrmGraph.Api.Tests.Reviews.Delivery;

/// <summary>A mail server on a free port of this machine, which keeps what it is sent and says no the first time.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<string> _recipients = [];
    private readonly List<string> _mails = [];
    private readonly Task _answering;
    private bool _refused;

    private MailServer()
    {
        _listener.Start();
        _answering = Answer();
    }

    /// <summary>To whom it was asked to deliver, refused e-mails included.</summary>
    public IReadOnlyList<string> Recipients => _recipients;

    /// <summary>The e-mails that it accepted.</summary>
    public IReadOnlyList<string> Mails => _mails;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public static MailServer Start() => new();

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _answering;
    }

    private async Task Answer()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Converse(client.GetStream());
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Nobody listens any more.
        }
    }

    private async Task Converse(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync() is { } line && line != "QUIT")
        {
            await writer.WriteLineAsync(line switch
            {
                "DATA" => "354 go on",
                _ when line.StartsWith("RCPT TO:", StringComparison.Ordinal) => Note(line["RCPT TO:".Length..].Trim('<', '>')),
                _ => "250 good",
            });
            if (line == "DATA")
            {
                await writer.WriteLineAsync(Take(await Content(reader)));
            }
        }
    }

    private string Note(string recipient)
    {
        _recipients.Add(recipient);
        return "250 good";
    }

    private string Take(string mail)
    {
        if (!_refused)
        {
            _refused = true;
            return "451 come back later";
        }

        _mails.Add(mail);
        return "250 taken";
    }

    private static async Task<string> Content(StreamReader reader)
    {
        var content = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
        {
            content.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append('\n');
        }

        return content.ToString();
    }
}
