using System.Net;

namespace CrmGraph.Api.Access;

/// <summary>Local tokens are for whoever sits at this machine, so the server must not be reachable from another.</summary>
internal static class Loopback
{
    /// <summary>Refuses settings that would listen on an address other machines can reach.</summary>
    public static void Demand(IConfiguration configuration, string defaultUrl)
    {
        foreach (var url in Urls(configuration, defaultUrl).Where(url => !IsLoopback(url)))
        {
            throw new StartupException(
                $"Auth:Mode is Local and '{url}' is not a loopback address. Listen on 127.0.0.1, or set Auth:Mode to Oidc.");
        }
    }

    public static bool IsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && IsLoopbackHost(uri.Host);

    /// <summary>Whether a host name can only mean this machine; asked of Host headers too, against name rebinding.</summary>
    public static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static IEnumerable<string> Urls(IConfiguration configuration, string defaultUrl)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => endpoint["Url"])
            .OfType<string>();
        return endpoints.Concat(Split(configuration["urls"] ?? Ports(configuration) ?? defaultUrl));
    }

    /// <summary>A port without a host listens on every address.</summary>
    private static string? Ports(IConfiguration configuration)
    {
        var ports = Split(configuration["http_ports"]).Concat(Split(configuration["https_ports"])).ToList();
        return ports.Count == 0 ? null : string.Join(';', ports.Select(port => $"http://*:{port}"));
    }

    private static string[] Split(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);
}
