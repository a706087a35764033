using System.Globalization;
using CrmGraph.Api.Import;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Import;

/// <summary>What an import keeps and allocates, counted where nothing else runs.</summary>
[Collection("Counts statements")]
public sealed class ImportMemoryTests
{
    private const int Rows = 10_000;

    /// <summary>By then everything is compiled and read that is used again for every chunk.</summary>
    private const int Early = 2_500;

    /// <summary>A row that is kept, with its customer, its contact and their events, would be some kilobytes.</summary>
    private const double MostKeptForRow = 200;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Memory_does_not_grow_with_the_rows_and_a_late_row_costs_what_an_early_one_does(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var file = new ImportedFile("name,phone,taxId,contact,email\n" + string.Concat(Enumerable.Range(1, Rows).Select(Row)));
        var runId = await file.Order(server);
        List<(int Done, long Kept, long Allocated)> seen = [];

        await new FileImport(runId, file.FilePath, server.Services).Run(
            run =>
            {
                // The test's own notes of what was run are no part of it.
                server.Statements.Reset();
                seen.Add((run.Done, GC.GetTotalMemory(forceFullCollection: true), GC.GetTotalAllocatedBytes(precise: true)));
            },
            Stop);

        var (first, second) = (seen.Single(at => at.Done == Early), seen.Single(at => at.Done == Rows / 2));
        var last = seen.Single(at => at.Done == Rows);
        Assert.InRange((last.Kept - first.Kept) / (double)(Rows - Early), -MostKeptForRow * Rows, MostKeptForRow);
        var (early, late) = (PerRow(first, second), PerRow(second, last));
        Assert.InRange(late / early, 0, 1.2);
    }

    private static double PerRow((int Done, long Kept, long Allocated) from, (int Done, long Kept, long Allocated) to) =>
        (to.Allocated - from.Allocated) / (double)(to.Done - from.Done);

    private static string Row(int n) =>
        string.Create(CultureInfo.InvariantCulture, $"Company {n},0571-{n:D8},9133{n:D12}MA,Li {n},li{n}@c{n}.cn\n");
}
