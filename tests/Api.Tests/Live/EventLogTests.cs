using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

public sealed class EventLogTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => ParcelHost.Stop;

    [Theory]
    [EveryDatabase]
    public async Task Every_insert_is_version_one_and_one_numbered_event(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);

        var events = await host.After(0);

        Assert.Equal(Enumerable.Range(1, ParcelHost.Parcels).Select(n => (long?)n), events.Select(e => e.Sequence));
        Assert.All(events, e => Assert.Equal(("ParcelGrew", "Parcel", 1), (e.Type, e.Subject, e.SubjectVersion)));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_single_update_is_numbered_in_a_transaction_of_its_own(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var head = await host.Head();

        await host.Grow(0);

        var happened = Assert.Single(await host.After(head));
        Assert.Equal((head + 1, 2), (happened.Sequence, happened.SubjectVersion));
        Assert.Equal(1, EventBody.Read<ParcelGrew>(happened).Weight);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_rollback_leaves_no_event(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var head = await host.Head();

        await host.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            (await db.Parcel(1)).Grow();
            await db.SaveChangesAsync(Stop);
            await transaction.RollbackAsync(Stop);
        });

        Assert.Equal((head, 0), (await host.Head(), await host.Unnumbered()));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_transaction_that_is_never_ended_lets_the_next_writer_in(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var head = await host.Head();

        await host.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            (await db.Parcel(1)).Grow();
            await db.SaveChangesAsync(Stop);
        });
        await host.Grow(1);

        Assert.Equal(head + 1, await host.Head());
    }

    [Theory]
    [EveryDatabase]
    public async Task A_rollback_to_an_outer_savepoint_leaves_only_what_came_after(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var head = await host.Head();

        await host.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            await transaction.CreateSavepointAsync("outer", Stop);
            await Grow(db, 4);
            await transaction.CreateSavepointAsync("inner", Stop);
            await Grow(db, 4);
            await transaction.RollbackToSavepointAsync("outer", Stop);
            db.ChangeTracker.Clear();
            await Grow(db, 5);
            await transaction.CommitAsync(Stop);
        });

        Assert.Single(await host.After(head));
        Assert.Equal(0, await host.Unnumbered());
    }

    [Theory]
    [EveryDatabase]
    public async Task A_conflict_leaves_no_event_and_the_rest_of_its_transaction_counts(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var stale = await host.Ask(db => db.Set<Parcel>().AsNoTracking().SingleAsync(p => p.Number == 2, Stop));
        await host.Grow(2);
        var head = await host.Head();

        await host.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            db.Attach(stale);
            stale.Grow();
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Stop));
            db.ChangeTracker.Clear();
            await Grow(db, 3);
            await transaction.CommitAsync(Stop);
        });

        Assert.Equal(2, Assert.Single(await host.After(head)).SubjectVersion);
    }

    [Theory]
    [EveryDatabase]
    public async Task Saving_again_after_a_failure_records_the_change_once(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var head = await host.Head();

        await host.Do(async db =>
        {
            var parcel = await db.Parcel(6);
            parcel.Grow();
            var foreign = Parcel.Pack(99, Guid.CreateVersion7(), null);
            db.Attach(foreign);
            foreign.Grow();
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Stop));
            db.Entry(foreign).State = EntityState.Detached;
            await db.SaveChangesAsync(Stop);
            await db.SaveChangesAsync(Stop);
        });

        Assert.Equal(2, Assert.Single(await host.After(head)).SubjectVersion);
    }

    [Theory]
    [EveryDatabase]
    public async Task An_event_says_who_had_the_record_before_and_after(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var (head, owner, team) = (await host.Head(), Guid.CreateVersion7(), Guid.CreateVersion7());

        var before = await host.Ask(async db =>
        {
            var parcel = await db.Parcel(7);
            var previous = parcel.OwnerId;
            parcel.HandTo(owner, team);
            await db.SaveChangesAsync(Stop);
            return previous;
        });

        var happened = Assert.Single(await host.After(head));
        Assert.Equal((owner, team, before, null), (happened.OwnerId, happened.TeamId, happened.OwnerBefore, happened.TeamBefore));
    }

    [Theory]
    [EveryDatabase]
    public async Task An_event_carries_its_origin(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var (head, user) = (await host.Head(), Guid.CreateVersion7());

        await using (var scope = host.Scope())
        {
            var origin = scope.ServiceProvider.GetRequiredService<EventOrigin>();
            (origin.ByUserId, origin.Imported) = (user, true);
            await Grow(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), 8);
        }

        var happened = Assert.Single(await host.After(head));
        Assert.Equal((user, true), (happened.ByUserId, happened.Imported));
    }

    private static async Task Grow(CrmDbContext db, int number)
    {
        (await db.Parcel(number)).Grow();
        await db.SaveChangesAsync(Stop);
    }
}
