using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

public sealed class SeedTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory]
    [EveryDatabase]
    public async Task A_new_database_has_a_workspace_tiers_pipelines_and_an_administrator(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);

        await AssertSeeded(database);
    }

    [Theory]
    [EveryDatabase]
    public async Task Seeding_again_adds_nothing(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);

        await database.Do(db => Seed.Run(db, new SeedOptions("Another", "USD"), Stop));

        await AssertSeeded(database);
    }

    [Fact]
    public async Task An_import_may_bring_its_own_pipelines()
    {
        await using var database = await CrmDatabase.Create(Database.Sqlite, cluster);
        await database.Do(async db =>
        {
            await db.Set<Stage>().ExecuteDeleteAsync(Stop);
            await db.Set<SalesPipeline>().ExecuteDeleteAsync(Stop);
        });

        await database.Do(db => Seed.Run(db, new SeedOptions(WithPipelines: false), Stop));

        Assert.False(await database.Ask(db => db.Set<SalesPipeline>().AnyAsync(Stop)));
    }

    private static Task AssertSeeded(CrmDatabase database) => database.Do(async db =>
    {
        Assert.Equal("CNY", (await db.Set<Workspace>().SingleAsync(Stop)).BaseCurrency);
        Assert.Equal(
            Enum.GetValues<TierKey>(),
            await db.Set<Tier>().OrderBy(t => t.Position).Select(t => t.Key).ToListAsync(Stop));
        Assert.Equal(
            ["Standard", "Project sale"],
            await db.Set<SalesPipeline>().OrderBy(p => p.Position).Select(p => p.NameEn).ToListAsync(Stop));
        Assert.Equal(10, await db.Set<Stage>().CountAsync(Stop));
        var administrator = await db.Set<User>().SingleAsync(Stop);
        Assert.Equal(("admin", 1, Role.Administrator), (administrator.UserName, administrator.Number, administrator.Role));
        Assert.False(await db.Set<EventRecord>().AnyAsync(Stop));
    });
}
