using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

/// <summary>A stored company seen by one of its reps, with records that are theirs and records that are not.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private readonly SampleCompany _company;

    private Scene(CrmDatabase database, SampleCompany company)
    {
        Database = database;
        _company = company;
        CustomerThroughOpportunity = company.Customers.First(c =>
            company.Opportunities.Any(o => o.CustomerId == c.Id && o.OwnerId != c.OwnerId && OwnsCustomer(o.OwnerId)));
        OwnOpportunity = company.Opportunities.First(o =>
            o.CustomerId == CustomerThroughOpportunity.Id && o.OwnerId != CustomerThroughOpportunity.OwnerId);
        Rep = new(OwnOpportunity.OwnerId, Role.SalesRep, []);
    }

    public CrmDatabase Database { get; }

    public Caller Rep { get; }

    public Caller Manager => new(_company.Users[0].Id, Role.Manager, []);

    public Opportunity OwnOpportunity { get; }

    public Customer CustomerThroughOpportunity { get; }

    public Customer OwnCustomer => _company.Customers.First(c => c.OwnerId == Rep.UserId);

    public Opportunity ForeignOpportunity => _company.Opportunities.First(o => o.OwnerId != Rep.UserId);

    public Customer ForeignCustomer => _company.Customers.First(c =>
        c.OwnerId != Rep.UserId && !_company.Opportunities.Any(o => o.CustomerId == c.Id && o.OwnerId == Rep.UserId));

    public static async Task<Scene> Create(Database kind, PostgresCluster cluster)
    {
        var database = await CrmDatabase.Create(kind, cluster);
        return new(database, await database.StoreCompany(seed: 11));
    }

    public Task SaveAs(Caller caller, Func<CrmDbContext, Task> change) => Database.Do(async db =>
    {
        await change(db);
        await db.SaveAs(caller, CrmDatabase.Stop);
    });

    public async Task<Refusal> Refused(Caller caller, Func<CrmDbContext, Task> change) =>
        (await Assert.ThrowsAsync<RuleException>(() => SaveAs(caller, change))).Refusal;

    public Task<int> VersionOf<T>(T stored)
        where T : Entity =>
        Database.Ask(db => db.Set<T>().Where(e => e.Id == stored.Id).Select(e => e.Version).SingleAsync(CrmDatabase.Stop));

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private bool OwnsCustomer(Guid userId) => _company.Customers.Any(c => c.OwnerId == userId);
}
