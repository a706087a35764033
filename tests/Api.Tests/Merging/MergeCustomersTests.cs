using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Merging;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Merging;

public sealed class MergeCustomersTests(PostgresCluster cluster)
{
    private const int Merges = 6;

    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory, EveryDatabase]
    public async Task Nothing_points_at_a_merged_customer_any_more_and_nothing_else_is_lost(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 20261122);
        var caller = new Caller(company.Users[0].Id, Role.Administrator, []);
        var chance = new Random(6);
        var left = company.Customers.Select(customer => customer.Id).ToList();
        var before = await database.Counts();

        for (var i = 0; i < Merges; i++)
        {
            var (id, mergedId) = (Draw(left, chance), Draw(left, chance));
            var preview = await database.Ask(db => PreviewCustomerMerge.Run(new(id, mergedId), db, caller, Stop));
            var known = await database.Ask(db => OfCustomer(id, db));

            await database.Merge(id, mergedId, caller);

            var now = await database.Ask(db => OfCustomer(id, db));
            foreach (var kindOfRecord in CustomerReferences.All.Select(reference => reference.Entity.Name))
            {
                var made = kindOfRecord is "TierAssignment" or "CustomerAlias" ? 1 : 0;
                var moved = preview.Moves.SingleOrDefault(move => move.Kind == kindOfRecord)?.Count ?? 0;
                Assert.Equal((kindOfRecord, known[kindOfRecord] + moved + made), (kindOfRecord, now[kindOfRecord]));
            }

            Assert.Equal(["CustomerAlias.Id"], await database.TracesOf(mergedId));
            left.Add(id);
        }

        before["Customer"] -= Merges;
        before["CustomerAlias"] += Merges;
        before["TierAssignment"] += Merges;
        var after = await database.Counts();
        after["EventRecord"] = before["EventRecord"];
        Assert.Equal(before, after);
        Assert.Empty(await database.Ask(db => BoardAudit.Differences(db, Stop)));
    }

    [Theory, EveryDatabase]
    public async Task The_opportunities_and_both_customers_tell_of_the_merge(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 5);
        var caller = new Caller(company.Users[0].Id, Role.Administrator, []);
        var opportunity = company.Opportunities.First(o => o.CustomerId is not null);
        var (id, mergedId) = (company.Customers.First(c => c.Id != opportunity.CustomerId).Id, opportunity.CustomerId!.Value);

        await database.Merge(id, mergedId, caller);

        var told = await database.Ask(db => db.Set<EventRecord>().AsNoTracking()
            .Where(e => e.SubjectId == id || e.SubjectId == mergedId || e.SubjectId == opportunity.Id)
            .Select(e => new { e.SubjectId, e.Type }).ToListAsync(Stop));
        Assert.Contains(new { SubjectId = id, Type = nameof(CustomerChanged) }, told);
        Assert.Contains(new { SubjectId = mergedId, Type = nameof(CustomerMerged) }, told);
        Assert.Contains(new { SubjectId = opportunity.Id, Type = nameof(OpportunityRevised) }, told);
    }

    [Theory, EveryDatabase]
    public async Task A_subsidiary_that_takes_over_its_own_parent_comes_under_the_company_above(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 5);
        var caller = new Caller(company.Users[0].Id, Role.Administrator, []);
        var (top, parent, middle, bottom) = (company.Customers[0].Id, company.Customers[1].Id, company.Customers[2].Id, company.Customers[3].Id);
        await database.Do(async db =>
        {
            foreach (var (below, above) in new[] { (parent, top), (middle, parent), (bottom, middle) })
            {
                var customer = await db.Set<Customer>().SingleAsync(c => c.Id == below, Stop);
                customer.Change(new(customer.Name) { ParentId = above }, SampleCompany.Now, caller.UserId);
            }

            await db.SaveChangesAsync(Stop);
        });

        await database.Merge(bottom, parent, caller);

        Assert.Equal(top, await ParentOf(bottom));
        Assert.Equal(bottom, await ParentOf(middle));

        Task<Guid?> ParentOf(Guid id) => database.Ask(db => db.Set<Customer>().Where(c => c.Id == id).Select(c => c.ParentId).SingleAsync(Stop));
    }

    [Theory, EveryDatabase]
    public async Task A_record_that_changed_since_it_was_looked_at_is_not_merged(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 5);
        var caller = new Caller(company.Users[0].Id, Role.Administrator, []);
        var (id, mergedId) = (company.Customers[0].Id, company.Customers[1].Id);
        var before = await database.Counts();

        var refusal = await Assert.ThrowsAsync<RuleException>(() => database.Ask(db =>
            MergeCustomers.Run(new(id, 1, mergedId, 99), db, caller, TimeProvider.System, Stop)));

        Assert.Equal(new StaleVersion(99, 1), refusal.Refusal);
        Assert.Equal(before, await database.Counts());
    }

    private static Guid Draw(List<Guid> from, Random chance)
    {
        var drawn = from[chance.Next(from.Count)];
        from.Remove(drawn);
        return drawn;
    }

    private static async Task<Dictionary<string, int>> OfCustomer(Guid id, CrmDbContext db)
    {
        var counts = new Dictionary<string, int>();
        foreach (var reference in CustomerReferences.All)
        {
            counts[reference.Entity.Name] = await reference.Count(db, id, Stop);
        }

        return counts;
    }
}
