using System.Net;
using System.Net.Sockets;
using CrmGraph.Domain.Automation.Webhooks;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>
/// Where deliveries may go: the internet, and the server's own network only when <c>Webhooks:AllowPrivateTargets</c> says so.
/// </summary>
/// <remarks>A name is judged by the addresses it has when it is connected to; whoever owns it may change them at any time.</remarks>
internal sealed class WebhookTargets(IConfiguration configuration)
{
    private readonly bool _allowsPrivate = configuration.GetValue("Webhooks:AllowPrivateTargets", defaultValue: false);

    /// <summary>Refuses what is private by its very form.</summary>
    public void Demand(string url)
    {
        var host = new Uri(url).IdnHost;
        var isLocal = host == "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        if (isLocal ? !_allowsPrivate : IPAddress.TryParse(host, out var address) && !IsAllowed(address))
        {
            throw new WebhookTargetNotAllowed(host).AsException();
        }
    }

    /// <summary>Connects to the first of a host's addresses that is allowed.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        IPAddress[] allowed = [.. (await Dns.GetHostAddressesAsync(host, stop)).Where(IsAllowed)];
        if (allowed.Length == 0)
        {
            throw new HttpRequestException(new WebhookTargetNotAllowed(host).Message);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) => _allowsPrivate || PublicAddress.Includes(address);
}
