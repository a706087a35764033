using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Api.Import;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

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

    public string CorrectionsPath => Path.ChangeExtension(FilePath, ".corrections.csv");

    /// <summary>All that the last import said.</summary>
    public string Output { get; private set; } = "";

    /// <summary>The exit code and the last line but those about rejects.</summary>
    public async Task<(int Exit, string Said)> Import(CrmServer server, string kind, params string[] more)
    {
        using var output = new StringWriter();
        var exit = await ImportCommand.Run(
            server.Services, ["import", FilePath, "--kind", kind, .. more], output, TestContext.Current.CancellationToken);
        Output = output.ToString();
        var lines = Output.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        return (exit, lines.Find(line => line.Contains("mport", StringComparison.Ordinal)) ?? "");
    }

    /// <summary>An import of it as customers that nobody works on yet.</summary>
    public async Task<Guid> Order(CrmServer server)
    {
        var id = Guid.CreateVersion7();
        await server.Do(async db =>
        {
            var admin = await db.Set<User>().SingleAsync(user => user.UserName == Seed.AdministratorName, TestContext.Current.CancellationToken);
            var columns = FileHeading.Read(FilePath, ImportKind.Customers, null);
            db.Add(ImportRun.Start(new ImportOrder(id, "file", ImportKind.Customers, columns, admin.Id), DateTime.UnixEpoch));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return id;
    }

    public static int Count(JsonElement data, string field) => data.GetProperty(field).GetProperty("totalCount").GetInt32();

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
