using CrmGraph.Api.Data;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Data;

public sealed class NumberSeriesTests(PostgresCluster cluster)
{
    private const string Series = "Thing";

    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory]
    [EveryDatabase]
    public async Task Numbers_start_at_one_and_a_block_is_consecutive(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);

        Assert.Equal(1, await Next(database, 1));
        Assert.Equal(2, await Next(database, 10));
        Assert.Equal(12, await Next(database, 1));
    }

    [Theory]
    [EveryDatabase]
    public async Task Nobody_gets_the_number_of_another(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Take(20)));

        Assert.Equal(Enumerable.Range(1, 160), taken.SelectMany(n => n).Order());

        async Task<List<int>> Take(int times)
        {
            var numbers = new List<int>();
            while (numbers.Count < times)
            {
                numbers.Add(await Next(database, 1));
            }

            return numbers;
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task A_number_taken_in_a_transaction_is_part_of_it(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);

        await database.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await NumberSeries.Next(db, Series, 5, Stop);
            await transaction.RollbackAsync(Stop);
        });

        Assert.Equal(1, await Next(database, 1));
    }

    private static Task<int> Next(CrmDatabase database, int count) =>
        database.Ask(db => NumberSeries.Next(db, Series, count, Stop));
}
