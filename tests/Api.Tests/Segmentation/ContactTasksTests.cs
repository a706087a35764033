using CrmGraph.Api.Segmentation.Cadence;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Tests;
using static CrmGraph.Api.Tests.Segmentation.TierScene;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class ContactTasksTests(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task Each_tiers_contacts_fall_due_by_its_cadence(Database database)
    {
        await using var scene = await Create(database, cluster);
        var (strategic, key, potential, _) = await Placed(scene);

        var tasks = await Tasks(scene);

        Assert.Equal((Today, 3, 0), (tasks.Today, tasks.Count, tasks.OverdueCount));
        Assert.Equal(
            [(potential.Id, new DateOnly(2026, 11, 29), false), (key.Id, new(2026, 11, 30), false), (strategic.Id, new(2026, 12, 31), true)],
            tasks.Tasks.Select(task => (task.CustomerId, task.DueOn, task.OnSite)));
    }

    [Theory, EveryDatabase]
    public async Task A_recorded_contact_makes_the_task_done_and_the_next_one_due(Database database)
    {
        await using var scene = await Create(database, cluster);
        var (strategic, key, _, _) = await Placed(scene);
        await scene.Database.Store(
            scene.Contact(key, Today, FollowUpKind.Call),
            scene.Contact(strategic, Today, FollowUpKind.Call));

        var called = await Tasks(scene);
        await scene.Database.Store(scene.Contact(strategic, Today, FollowUpKind.Visit));
        var visited = await Tasks(scene);

        Assert.Equal(new DateOnly(2026, 12, 31), Due(called, key));
        Assert.Equal(new DateOnly(2026, 12, 31), Due(called, strategic));
        Assert.Equal(new DateOnly(2027, 3, 31), Due(visited, strategic));
    }

    [Theory, EveryDatabase]
    public async Task A_contact_that_did_not_take_place_is_overdue_for_the_owner_and_nobody_else(Database database)
    {
        await using var scene = await Create(database, cluster);
        await Placed(scene);
        var later = At(Now.AddDays(20));
        var owner = new Caller(scene.Owner.Id, Role.SalesRep, []);
        var stranger = new Caller(Guid.CreateVersion7(), Role.SalesRep, []);

        var own = await Tasks(scene, owner, later);
        var foreign = await Tasks(scene, stranger, later);

        Assert.Equal((3, 2), (own.Count, own.OverdueCount));
        Assert.Equal([6, 5, 0], own.Tasks.Select(task => task.DaysOverdue));
        Assert.Equal(0, foreign.Count);
    }

    /// <summary>A customer in each tier, since today.</summary>
    private static async Task<(Customer Strategic, Customer Key, Customer Potential, Customer Ordinary)> Placed(TierScene scene)
    {
        var (strategic, key, potential, ordinary) = (
            scene.NewCustomer(Today.AddYears(-3)), scene.NewCustomer(Today.AddYears(-1)), scene.NewCustomer(), scene.NewCustomer());
        await scene.Database.Store(strategic, key, potential, ordinary);
        await scene.Database.Store(
            scene.Order(strategic, Today, 500_000),
            scene.Order(key, Today, 200_000),
            scene.Contact(potential, Today.AddDays(-30)),
            scene.Contact(potential, Today.AddDays(-31)));
        await scene.Evaluate();
        return (strategic, key, potential, ordinary);
    }

    private static Task<ContactTasks> Tasks(TierScene scene, Caller? caller = null, TimeProvider? clock = null) => scene.Database.Ask(db =>
        ListContactTasks.Run(new(null, null), db, caller ?? scene.Administrator, clock ?? scene.Clock, CrmDatabase.Stop));

    private static DateOnly Due(ContactTasks tasks, Customer customer) => tasks.Tasks.Single(task => task.CustomerId == customer.Id).DueOn;
}
