using System.Globalization;
using CrmGraph.Api.Export;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import.Tables;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Customers;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Export;

public sealed class CompleteExportTests
{
    private const int Count = 2_345;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_row_that_changes_its_place_while_the_list_is_read_is_there_once(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var run = await ByNames(server);
        var isFirst = true;

        var rows = await Exported(server, run, _ =>
        {
            if (isFirst)
            {
                // The one goes before all that is read by now, the other behind all that comes.
                Rename(server, 999, "A").GetAwaiter().GetResult();
                Rename(server, 1, "Z").GetAwaiter().GetResult();
                isFirst = false;
            }
        });

        Assert.Equal(Enumerable.Range(1, Count), rows.Select(row => row.Number).Order());
        Assert.Contains((1, "Company 1"), rows);
        Assert.Equal((999, "A"), rows[^1]);
    }

    [Theory, EveryDatabase]
    public async Task No_row_is_lost_and_none_comes_twice_while_others_write(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var run = await ByNames(server);
        using var enough = new CancellationTokenSource();
        var (written, told) = (0, 0);
        var writing = Task.Run(() => Write(server, () => Interlocked.Increment(ref written), enough.Token), Stop);

        // Whatever the machine is doing, somebody writes between any two pages.
        var rows = await Exported(server, run, _ =>
        {
            var before = Volatile.Read(ref written);
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref written) > before, Patience));
            told++;
        });
        await enough.CancelAsync();
        await writing;

        Assert.True(told > 1);
        var old = rows.Where(row => row.Number <= Count).Select(row => row.Number).ToList();
        Assert.Equal(Enumerable.Range(1, Count), old.Order());
    }

    private static Task<ExportRun> ByNames(CrmServer server) => LargeExport.Of(
        server, Count, "{ customers(order: [{ name: ASC }], where: { number: { gt: 0 } }) { nodes { number name } } }", "number", "name");

    private static async Task<List<(int Number, string Name)>> Exported(CrmServer server, ExportRun run, Action<ExportRun>? tell)
    {
        var folder = server.Services.GetRequiredService<ExportFolder>();
        await new FileExport(run.Id, folder, server.Services).Run(tell, Stop);
        return TableBytes.Read(await File.ReadAllBytesAsync(folder.FileOf(run.Id), Stop))[1..^1]
            .ConvertAll(row => row.Split(':', 2)[1].Split('|'))
            .ConvertAll(row => (int.Parse(row[0], CultureInfo.InvariantCulture), row[1]));
    }

    private static Task Rename(CrmServer server, int number, string name) => server.Do(db =>
        db.Set<Customer>().Where(customer => customer.Number == number).ExecuteUpdateAsync(set => set.SetProperty(customer => customer.Name, name), Stop));

    /// <summary>Moves customers about in the order of their names, and adds new ones; tells of each time.</summary>
    private static async Task Write(CrmServer server, Action tell, CancellationToken enough)
    {
        var chance = new Random(6);
        var writes = 0;
        for (; !enough.IsCancellationRequested; writes++)
        {
            var name = $"{(char)chance.Next('A', 'Z')} {writes}";
            await Rename(server, chance.Next(1, Count + 1), name);
            if (writes % 10 == 0)
            {
                await server.Do(async db =>
                {
                    var owner = await db.Set<Customer>().Select(customer => customer.OwnerId).FirstAsync(Stop);
                    db.Add(Customer.Register(Count + 1 + writes, new(name), owner, null, DateTime.UtcNow, owner));
                    await db.SaveChangesAsync(Stop);
                });
            }

            tell();
        }
    }
}
