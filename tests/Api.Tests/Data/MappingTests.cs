using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Tests.Data;

public sealed class MappingTests(PostgresCluster cluster)
{
    [Theory]
    [EveryDatabase]
    public async Task Every_entity_comes_back_as_it_was_stored(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 1);

        foreach (var stored in company.All)
        {
            var (expected, actual) = await database.Ask(async db => (
                Values(db.Entry(stored)),
                Values(db.Entry((await db.FindAsync(stored.GetType(), [stored.Id], CrmDatabase.Stop))!))));
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public async Task The_company_has_every_entity_that_is_not_seeded()
    {
        await using var database = await CrmDatabase.Create(Database.Sqlite, cluster);
        await database.StoreCompany(seed: 1);

        await database.Do(async db =>
        {
            foreach (var type in db.Model.GetEntityTypes().Where(TouchedRows.IsGuarded))
            {
                var rows = (IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!
                    .MakeGenericMethod(type.ClrType).Invoke(db, null)!;
                Assert.True(await rows.AnyAsync(CrmDatabase.Stop), $"Add a {type.ClrType.Name} to {nameof(SampleCompany)}.");
            }
        });
    }

    [Theory]
    [EveryDatabase]
    public async Task The_ledger_is_appended_with_the_change_that_made_it(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        var company = await database.StoreCompany(seed: 1);
        var opportunity = company.Opportunities[0];

        var ledger = await database.Ask(db => db.Set<LedgerEntry>().AsNoTracking()
            .Where(e => e.OpportunityId == opportunity.Id).OrderBy(e => e.Ordinal).ToListAsync(CrmDatabase.Stop));

        Assert.Equivalent(opportunity.NewLedger, ledger, strict: true);
        Assert.Equal([LedgerKind.Opened, LedgerKind.Moved], ledger.Select(e => e.Kind));
    }

    [Theory]
    [EveryDatabase]
    public async Task Two_records_never_have_the_same_number(Database kind)
    {
        await using var database = await CrmDatabase.Create(kind, cluster);
        await database.StoreCompany(seed: 1);

        await Assert.ThrowsAsync<DbUpdateException>(() => database.StoreCompany(seed: 2));
    }

    private static Dictionary<string, object?> Values(EntityEntry entry)
    {
        var values = entry.Properties.ToDictionary(p => p.Metadata.Name, p => Comparable(p.CurrentValue));
        foreach (var property in entry.ComplexProperties)
        {
            values[property.Metadata.Name] = property.CurrentValue;
        }

        return values;
    }

    /// <summary>A data set is a record of lists, which are equal only to themselves.</summary>
    private static object? Comparable(object? value) => value is WeeklyReviewData data ? ReviewJson.Write(data) : value;
}
