using CrmGraph.Tests;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Api.Tests.Live;

public sealed class WriteGateTests(PostgresCluster cluster)
{
    [Fact]
    public async Task Writers_wait_for_another_program_that_holds_the_file()
    {
        await using var host = await ParcelHost.Create(Database.Sqlite, cluster);
        var head = await host.Head();
        await using var other = new SqliteConnection(host.ConnectionString);
        await other.OpenAsync(ParcelHost.Stop);
        await using var held = await other.BeginTransactionAsync(ParcelHost.Stop);

        var writers = Enumerable.Range(0, 8).Select(number => Task.Run(() => host.Grow(number), ParcelHost.Stop)).ToList();
        await Task.Delay(TimeSpan.FromMilliseconds(300), ParcelHost.Stop);
        Assert.DoesNotContain(writers, w => w.IsCompleted);
        await held.RollbackAsync(ParcelHost.Stop);
        await Task.WhenAll(writers);

        Assert.Equal(head + writers.Count, await host.Head());
    }
}
