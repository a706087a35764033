using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Connection strings of new, empty databases.</summary>
internal static class EmptyDatabase
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("crm-test").FullName;

    static EmptyDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    public static async Task<string> New(Database database) => database == Database.Postgres
        ? await PostgresCluster.Current!.NewDatabase()
        : $"Data Source={Path.Combine(Folder, $"{Guid.CreateVersion7():N}.db")}";
}
