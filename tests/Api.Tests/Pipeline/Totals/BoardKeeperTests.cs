using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Totals;

public sealed class BoardKeeperTests(PostgresCluster cluster)
{
    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory, EveryDatabase]
    public async Task Whatever_happens_to_opportunities_the_totals_follow(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 1);
        var changes = new RandomChanges(company, seed: 5);
        await AssertTrue(database);

        for (var round = 0; round < 25; round++)
        {
            await database.Do(async db =>
            {
                await changes.Make(db, Stop);
                await db.SaveChangesAsync(Stop);
            });
            await AssertTrue(database);
        }
    }

    [Theory, EveryDatabase]
    public async Task Several_saves_of_one_transaction_count_once_each(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var changes = new RandomChanges(await database.StoreCompany(seed: 2), seed: 6);

        await database.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            for (var save = 0; save < 4; save++)
            {
                await changes.Make(db, Stop);
                await db.SaveChangesAsync(Stop);
            }

            await transaction.CommitAsync(Stop);
        });

        await AssertTrue(database);
    }

    [Theory, EveryDatabase]
    public async Task What_was_not_committed_leaves_no_trace_in_a_later_transaction(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var changes = new RandomChanges(await database.StoreCompany(seed: 3), seed: 7);

        await database.Do(async db =>
        {
            await using (await db.Database.BeginTransactionAsync(Stop))
            {
                await changes.Make(db, Stop);
                await db.SaveChangesAsync(Stop);
            }

            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await transaction.CommitAsync(Stop);
        });

        await AssertTrue(database);
    }

    [Theory, EveryDatabase]
    public async Task A_failed_save_changes_no_total(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 4);
        var stale = company.Opportunities[0];
        await database.Do(async db =>
        {
            (await db.Set<Opportunity>().SingleAsync(o => o.Id == stale.Id, Stop)).Suspend(null, null, Now, stale.OwnerId);
            await db.SaveChangesAsync(Stop);
        });

        await database.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await FailToLose(stale, db);
            await transaction.CommitAsync(Stop);
            await FailToLose(stale, db);
            await using var later = await db.Database.BeginTransactionAsync(Stop);
            await later.CommitAsync(Stop);
        });

        await AssertTrue(database);
    }

    [Theory, EveryDatabase]
    public async Task A_rollback_to_a_savepoint_is_followed_as_well(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var changes = new RandomChanges(await database.StoreCompany(seed: 5), seed: 8);

        await database.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await transaction.CreateSavepointAsync("here", Stop);
            await changes.Make(db, Stop);
            await db.SaveChangesAsync(Stop);
            await transaction.RollbackToSavepointAsync("here", Stop);
            db.ChangeTracker.Clear();
            await changes.Make(db, Stop);
            await db.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
        });

        await AssertTrue(database);
    }

    [Theory, EveryDatabase]
    public async Task Writers_at_the_same_time_and_a_rebuild_among_them_lose_nothing(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 6);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(() => Write(writer), Stop)));

        await AssertTrue(database);

        async Task Write(int writer)
        {
            var changes = new RandomChanges(company, writer);
            for (var round = 0; round < 10; round++)
            {
                await database.Do(db => writer == 0 ? BoardAudit.Rebuild(db, Stop) : TryChange(changes, db));
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Only_totals_that_change_are_written(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 7);
        await database.Do(db => db.Set<BoardTotal>().ExecuteDeleteAsync(Stop));

        await database.Do(async db =>
        {
            var opportunity = await db.Set<Opportunity>().SingleAsync(o => o.Id == company.Opportunities[0].Id, Stop);
            opportunity.NoteActivity(Now);
            await db.SaveChangesAsync(Stop);
        });

        Assert.Equal(0, await database.Ask(db => db.Set<BoardTotal>().CountAsync(Stop)));
    }

    private static async Task FailToLose(Opportunity stale, CrmDbContext db)
    {
        var opportunity = await db.Set<Opportunity>().SingleAsync(o => o.Id == stale.Id, Stop);
        db.Entry(opportunity).Property(o => o.Version).OriginalValue = stale.Version - 1;
        opportunity.Resume(Now.AddHours(1), stale.OwnerId);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        db.ChangeTracker.Clear();
    }

    /// <summary>Two writers may meet at one opportunity; the slower one is refused and has written nothing.</summary>
    private static async Task TryChange(RandomChanges changes, CrmDbContext db)
    {
        await changes.Make(db, Stop);
        try
        {
            await db.SaveAs(new Caller(Guid.Empty, Role.Administrator, []), Stop);
        }
        catch (RuleException refused) when (refused.Refusal is StaleVersion)
        {
        }
    }

    private static async Task AssertTrue(CrmDatabase database) =>
        Assert.Empty(await database.Ask(db => BoardAudit.Differences(db, Stop)));
}
