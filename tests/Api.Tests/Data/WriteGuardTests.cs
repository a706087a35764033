using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

public sealed class WriteGuardTests(PostgresCluster cluster)
{
    private static readonly DateTime Now = new(2026, 11, 16, 9, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory]
    [EveryDatabase]
    [Fault(24, "A foreign record attached and saved past every query")]
    public async Task Somebody_elses_record_is_not_changed_however_it_was_loaded(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);

        var refusal = await scene.Refused(scene.Rep, async db =>
        {
            var foreign = await db.Set<Opportunity>().SingleAsync(o => o.Id == scene.ForeignOpportunity.Id, Stop);
            foreign.NoteActivity(Now.AddYears(1));
        });

        Assert.Equal(new NotFound("Opportunity", scene.ForeignOpportunity.Id), refusal);
        Assert.Equal(1, await scene.VersionOf(scene.ForeignOpportunity));
    }

    [Theory]
    [EveryDatabase]
    [Fault(24, "A new record with a foreign key to a hidden one")]
    public async Task Nothing_new_hangs_on_a_record_the_caller_may_not_see(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);

        var refusal = await scene.Refused(scene.Rep, db => Task.FromResult(
            db.Add(Contact.Create(scene.ForeignCustomer.Id, new("Spy"), Now, scene.Rep.UserId))));

        Assert.Equal(new NotFound("Customer", scene.ForeignCustomer.Id), refusal);
        Assert.False(await scene.Database.Ask(db => db.Set<Contact>().AnyAsync(c => c.Name == "Spy", Stop)));
    }

    [Theory]
    [EveryDatabase]
    [Fault(24, "A key turned to a hidden record")]
    public async Task A_record_cannot_be_turned_to_one_the_caller_may_not_see(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);

        var refusal = await scene.Refused(scene.Rep, async db =>
        {
            var own = await db.GetWritable<Customer>(scene.OwnCustomer.Id, scene.Rep, Stop);
            own.Change(new(own.Name) { ParentId = scene.ForeignCustomer.Id }, Now, scene.Rep.UserId);
        });

        Assert.Equal(new NotFound("Customer", scene.ForeignCustomer.Id), refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_reference_to_nothing_answers_like_one_to_a_hidden_record(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);
        var nothing = Guid.CreateVersion7();

        var refusal = await scene.Refused(scene.Manager, async db =>
        {
            var opportunity = await db.Get<Opportunity>(scene.OwnOpportunity.Id, scene.Manager, Stop);
            opportunity.Revise(Revision(opportunity, productId: nothing), Now, scene.Manager.UserId);
        });

        Assert.Equal(new NotFound("Product", nothing), refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Nobody_adds_a_record_outside_of_their_line(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);
        var customer = Customer.Register(900, new("Gift"), scene.ForeignCustomer.OwnerId, null, Now, scene.Rep.UserId);

        var refusal = await scene.Refused(scene.Rep, db => Task.FromResult(db.Add(customer)));

        Assert.Equal(new NotFound("Customer", customer.Id), refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task What_belongs_to_everybody_is_changed_by_administrators(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);
        var product = Product.Create("New", "Series", Money.Of(1m, "CNY"));

        Assert.Equal(new NotAllowed(Role.Administrator), await scene.Refused(scene.Manager, Add));

        await scene.SaveAs(scene.Manager with { Role = Role.Administrator }, Add);
        Assert.Equal(1, await scene.VersionOf(product));

        Task Add(CrmDbContext db) => Task.FromResult(db.Add(product));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_customer_seen_through_an_opportunity_changes_only_as_a_consequence(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);
        var id = scene.CustomerThroughOpportunity.Id;

        Assert.Equal(new NotFound("Customer", id), await scene.Refused(scene.Rep, MarkCooperation));

        await scene.Database.Do(async db =>
        {
            var customer = await db.Get<Customer>(id, scene.Rep, Stop);
            customer.MarkCooperation(new(2000, 1, 1));
            await db.SaveAs(scene.Rep, Stop, customer);
        });
        Assert.Equal(2, await scene.VersionOf(scene.CustomerThroughOpportunity));

        async Task MarkCooperation(CrmDbContext db) =>
            (await db.Get<Customer>(id, scene.Rep, Stop)).MarkCooperation(new(2000, 1, 1));
    }

    [Theory]
    [EveryDatabase]
    public async Task Of_two_who_change_the_same_record_the_slower_one_is_refused(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);

        var refusal = await scene.Refused(scene.Rep, async db =>
        {
            await Suspend(db);
            await scene.SaveAs(scene.Manager, Suspend);
        });

        Assert.Equal(new StaleVersion(1, 2), refusal);
        var entries = await scene.Database.Ask(db =>
            db.Set<LedgerEntry>().CountAsync(e => e.OpportunityId == scene.OwnOpportunity.Id, Stop));
        Assert.Equal(3, entries);

        async Task Suspend(CrmDbContext db) =>
            (await db.Get<Opportunity>(scene.OwnOpportunity.Id, scene.Manager, Stop)).Suspend(null, null, Now, scene.Manager.UserId);
    }

    [Theory]
    [EveryDatabase]
    public async Task A_save_within_a_transaction_leaves_the_commit_to_its_owner(Database kind)
    {
        await using var scene = await Scene.Create(kind, cluster);

        await scene.Database.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            (await db.Get<Opportunity>(scene.OwnOpportunity.Id, scene.Rep, Stop)).NoteActivity(Now.AddYears(1));
            await db.SaveAs(scene.Rep, Stop);
            await transaction.RollbackAsync(Stop);
        });

        Assert.Equal(1, await scene.VersionOf(scene.OwnOpportunity));
    }

    private static OpportunityRevision Revision(Opportunity opportunity, Guid productId) => new(
        opportunity.Title,
        new BaseAmount(opportunity.Amount, opportunity.BaseUnits, opportunity.RateMicros, opportunity.RateOn),
        opportunity.CustomerId,
        productId,
        opportunity.ExpectedCloseOn);
}
