using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Connection strings of new, empty databases.</summary>
internal static class EmptyDatabase
{
    public static async Task<string> New(Database database) => database == Database.Postgres
        ? await PostgresCluster.Current!.NewDatabase()
        : $"Data Source={Path.Combine(EmptyFolder.Root, $"{Guid.CreateVersion7():N}.db")}";
}
