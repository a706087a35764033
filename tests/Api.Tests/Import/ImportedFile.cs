using System.Text.Json;
using CrmGraph.Api.Import;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Import;

/// <summary>Brings a file on the command line.</summary>
internal sealed class ImportedFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-file").FullName;

    public ImportedFile(string content, string name = "file.csv")
    {
        FilePath = Path.Combine(_folder, name);
        File.WriteAllText(FilePath, content);
    }

    public string FilePath { get; }

    public string RejectsPath => Path.ChangeExtension(FilePath, ".rejects.csv");

    /// <summary>The exit code and the last line but those about rejects.</summary>
    public async Task<(int Exit, string Said)> Import(CrmServer server, string kind, params string[] more)
    {
        using var output = new StringWriter();
        var exit = await FileImportCommand.Run(
            server.Services, ["import", FilePath, "--kind", kind, .. more], output, TestContext.Current.CancellationToken);
        var lines = output.ToString().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        return (exit, lines.Find(line => line.Contains("mport", StringComparison.Ordinal)) ?? "");
    }

    public static int Count(JsonElement data, string field) => data.GetProperty(field).GetProperty("totalCount").GetInt32();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
