using CrmGraph.Api.Pipeline;
using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Segmentation;

/// <summary>A database with customers whose purchases and enquiries the tests decide, at a time that stands still.</summary>
internal sealed class TierScene : IAsyncDisposable
{
    private int _number;

    private TierScene(CrmDatabase database) => Database = database;

    public static DateOnly Today { get; } = new(2026, 11, 15);

    public static DateTime Now { get; } = new(2026, 11, 15, 4, 0, 0, DateTimeKind.Utc);

    public CrmDatabase Database { get; }

    public User Owner { get; } = User.Create(100, "li.ming", "李明", Role.SalesRep);

    public Product Product { get; } = Product.Create("GTX", "GTX", Money.Of(1, "CNY"));

    public TimeProvider Clock { get; } = At(Now);

    public Caller Administrator { get; private set; } = null!;

    public IReadOnlyList<Tier> Tiers { get; private set; } = [];

    public IReadOnlyList<Stage> Stages { get; private set; } = [];

    public static async Task<TierScene> Create(Database kind, PostgresCluster cluster)
    {
        var scene = new TierScene(await CrmDatabase.Create(kind, cluster));
        await scene.Database.Store([scene.Owner, scene.Product]);
        await scene.Database.Do(async db =>
        {
            scene.Tiers = await db.Set<Tier>().AsNoTracking().OrderBy(tier => tier.Position).ToListAsync();
            var pipeline = await db.Set<SalesPipeline>().SingleAsync(pipeline => pipeline.IsDefault);
            scene.Stages = await PipelineStages.Of(pipeline.Id, db, CrmDatabase.Stop);
            scene.Administrator = new((await db.Set<User>().SingleAsync(user => user.Role == Role.Administrator)).Id, Role.Administrator, []);
        });
        return scene;
    }

    /// <summary>A clock that stands still.</summary>
    public static TimeProvider At(DateTime now) => new FixedTime(now);

    public Guid TierId(TierKey key) => Tiers.Single(tier => tier.Key == key).Id;

    public TierKey? KeyOf(Guid? tierId) => tierId is null ? null : Tiers.Single(tier => tier.Id == tierId).Key;

    public Customer NewCustomer(DateOnly? cooperationSince = null, params IReadOnlyList<string> tags)
    {
        var profile = new CustomerProfile($"Customer {++_number}") { Industry = $"Industry {_number % 3}", Tags = tags };
        var customer = Customer.Register(_number, profile, Owner.Id, null, Now.AddYears(-5), Owner.Id);
        if (cooperationSince is { } day)
        {
            customer.MarkCooperation(day);
        }

        return customer;
    }

    public Opportunity Order(Customer customer, DateOnly on, decimal value)
    {
        var at = on.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc);
        var draft = new OpportunityDraft(++_number, "Order", BaseAmount.InBase(Money.Of(value, "CNY"), on), Owner.Id, null)
        {
            CustomerId = customer.Id,
            ProductId = Product.Id,
        };
        var opportunity = Opportunity.Open(draft, StageChain.First(Stages), StageGate.Historical, at, Owner.Id);
        opportunity.Win(StageChain.Won(Stages), StageGate.Historical, at.AddHours(1), on, Owner.Id);
        return opportunity;
    }

    public FollowUp Contact(Customer customer, DateOnly on, FollowUpKind kind = FollowUpKind.ProductEnquiry) => FollowUp.Record(
        new FollowUpNotes(kind, on.ToDateTime(new TimeOnly(4, 0), DateTimeKind.Utc)) { CustomerId = customer.Id, ProductId = Product.Id },
        Owner.Id,
        null,
        Now,
        Owner.Id);

    public Task<TierEvaluation> Evaluate(DateOnly? asOf = null, params IReadOnlyList<Guid>? customers) => Database.Ask(db =>
        EvaluateTiers.Run(new(customers is { Count: > 0 } ? customers : null, asOf), db, Administrator, Clock, CrmDatabase.Stop));

    public Task<TierKey?> TierOf(Customer customer) => Database.Ask(async db => KeyOf(
        await db.Set<Customer>().Where(stored => stored.Id == customer.Id).Select(stored => stored.TierId).SingleAsync()));

    public Task<List<TierAssignment>> History(Customer customer) => Database.Ask(db => db.Set<TierAssignment>().AsNoTracking()
        .Where(assignment => assignment.CustomerId == customer.Id)
        .OrderBy(assignment => assignment.AsOf).ThenBy(assignment => assignment.AssignedAt).ThenBy(assignment => assignment.Id)
        .ToListAsync());

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private sealed class FixedTime(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
