using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

/// <summary>Everybody sees exactly what the rules say, computed here in memory and row by row.</summary>
public sealed class VisibilityTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => CrmDatabase.Stop;

    [Theory]
    [EveryDatabase]
    [Fault(23, "Every caller of a random company asks for every type, by the rule all reads share")]
    public async Task The_database_shows_each_caller_what_the_rules_say(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 20261112);
        foreach (var caller in company.Callers())
        {
            var oracle = new SightOracle(company, caller);
            await AssertSees(company.Customers, oracle.Sees);
            await AssertSees(company.Contacts, contact => oracle.SeesCustomer(contact.CustomerId));
            await AssertSees(company.Leads, oracle.Sees);
            await AssertSees(company.Opportunities, oracle.Sees);
            await AssertSees(company.FollowUps, oracle.Sees);
            await AssertSees(company.Assignments, assignment => oracle.SeesCustomer(assignment.CustomerId));
            await AssertSees(company.Evaluations, evaluation => caller.SeesAll || evaluation.OwnerId == caller.UserId);
            await AssertSees(company.Products, _ => true);
            await AssertSees(company.Teams, _ => true);
            await AssertWrites(company.Customers, customer => caller.Covers(customer.OwnerId, customer.TeamId));
            await AssertWrites(company.Opportunities, oracle.Writes);
            await AssertSees(company.Expenses, expense => oracle.SeesOpportunity(expense.OpportunityId));
            await AssertSees(company.Documents, document => oracle.SeesOpportunity(document.OpportunityId));
            await AssertSees(company.Webhooks, webhook => caller.SeesAll || webhook.OwnerId == caller.UserId);
            await AssertSees(company.Deliveries, delivery => caller.SeesAll || company.Webhooks.Single(w => w.Id == delivery.WebhookId).OwnerId == caller.UserId);
            await AssertSees(company.Imports.Runs, _ => caller.SeesAll);
            await AssertSees(company.Imports.Rejects, _ => caller.SeesAll);
            await AssertSees(company.Imports.Exports, export => caller.SeesAll || export.OwnerId == caller.UserId);
            await AssertSees(
                [.. company.Quotations.Select(made => made.Quotation), .. company.Sales.Select(sale => sale.Quotation)],
                quotation => oracle.SeesOpportunity(quotation.OpportunityId));
            await AssertSees(
                [.. company.Sales.SelectMany(sale => sale.Others).OfType<Payment>()], payment => oracle.SeesOpportunity(payment.OpportunityId));
            await AssertSees(company.Notifications, notification => caller.SeesAll || notification.OwnerId == caller.UserId);

            Task AssertSees<T>(IReadOnlyList<T> all, Func<T, bool> sees)
                where T : Entity => AssertSame(db => db.Visible<T>(caller), all.Where(sees), caller);

            Task AssertWrites<T>(IReadOnlyList<T> all, Func<T, bool> writes)
                where T : Entity => AssertSame(db => db.Writable<T>(caller), all.Where(writes), caller);
        }

        async Task AssertSame<T>(Func<CrmDbContext, IQueryable<T>> rows, IEnumerable<T> expected, Caller caller)
            where T : Entity
        {
            var actual = await database.Ask(db => rows(db).Select(row => row.Id).ToListAsync(Stop));
            Assert.True(
                expected.Select(row => row.Id).Order().SequenceEqual(actual.Order()),
                $"{caller.Role} {caller.UserId} gets other rows of {typeof(T).Name} than the rules say.");
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task The_ledger_is_seen_with_its_opportunity(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 7);
        var caller = new Caller(company.Opportunities[0].OwnerId, Role.SalesRep, []);

        var seen = await database.Ask(db =>
            db.Visible<LedgerEntry>(caller).Select(e => e.OpportunityId).Distinct().ToListAsync(Stop));

        var expected = company.Opportunities.Where(new SightOracle(company, caller).Sees).Select(o => o.Id);
        Assert.Equal(expected.Order(), seen.Order());
    }

    [Theory]
    [EveryDatabase]
    public async Task Whoever_sees_a_row_beyond_its_owners_line_sees_one_that_anybody_sees_so(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 20261122);

        await AssertCovered([.. company.Opportunities.Select(o => o.Id)], typeof(Opportunity));
        await AssertCovered([.. company.Customers.Select(c => c.Id)], typeof(Customer));

        async Task AssertCovered(List<Guid> all, Type entity)
        {
            var rule = Visibility.RuleOf(entity);
            var anybody = await database.Ask(db => rule.SeenByAnybodyBeyondLine(db, all, Stop));
            Assert.NotEmpty(anybody);
            foreach (var caller in company.Callers().Where(caller => !caller.SeesAll))
            {
                var seen = await database.Ask(db => rule.Seen(db, caller, all, Stop));
                var byLine = await database.Ask(db => rule.Changeable(db, caller, all, Stop));
                Assert.Empty(seen.Except(byLine).Except(anybody));
            }
        }
    }

    [Fact]
    public void Every_stored_entity_has_a_rule()
    {
        using var db = new SqliteCrmDbContext.Factory().CreateDbContext([]);
        var types = db.Model.GetEntityTypes().Where(TouchedRows.IsGuarded).Select(t => t.ClrType).ToList();

        Assert.Contains(typeof(Opportunity), types);
        Assert.All(types, type => Assert.Equal(type, Visibility.RuleOf(type).Entity));
    }

    [Fact]
    public void What_has_no_rule_is_shown_to_nobody()
    {
        using var db = new SqliteCrmDbContext.Factory().CreateDbContext([]);
        var administrator = new Caller(Guid.CreateVersion7(), Role.Administrator, []);

        Assert.Throws<InvalidOperationException>(() => db.Visible<NumberSeries>(administrator));
    }

    [Theory]
    [EveryDatabase]
    public async Task A_record_the_caller_may_not_see_answers_like_a_missing_one(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 3);
        var foreign = company.Opportunities[0];
        var caller = new Caller(company.Users.First(u => u.Id != foreign.OwnerId).Id, Role.SalesRep, []);

        var hidden = await Refused(foreign.Id);
        var missing = await Refused(Guid.CreateVersion7());

        Assert.Equal(new NotFound("Opportunity", foreign.Id), hidden);
        Assert.Equal(missing.Message, hidden.Message);

        async Task<Refusal> Refused(Guid id) => (await Assert.ThrowsAsync<RuleException>(() =>
            database.Ask(db => db.Get<Opportunity>(id, caller, Stop)))).Refusal;
    }
}
