using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Merging;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Tests.Merging;

/// <summary>Merges customers of a database and looks at all that is stored in it.</summary>
internal static class MergedDatabase
{
    public static Task<Customer> Merge(this CrmDatabase database, Guid id, Guid mergedId, Caller caller, TimeProvider? clock = null) =>
        database.Ask(async db =>
        {
            var versions = await db.Set<Customer>().AsNoTracking()
                .Where(customer => customer.Id == id || customer.Id == mergedId)
                .ToDictionaryAsync(customer => customer.Id, customer => customer.Version, CrmDatabase.Stop);
            var input = new MergeCustomersInput(id, versions[id], mergedId, versions[mergedId]);
            return await MergeCustomers.Run(input, db, caller, clock ?? TimeProvider.System, CrmDatabase.Stop);
        });

    /// <summary>How many rows each table has.</summary>
    public static Task<SortedDictionary<string, int>> Counts(this CrmDatabase database) => database.Ask(async db =>
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var type in db.Model.GetEntityTypes())
        {
            counts[type.ClrType.Name] = (await Rows(db, type)).Count;
        }

        return counts;
    });

    /// <summary>The columns in which an id stands, whatever they are for; what the log says of the record itself apart.</summary>
    public static Task<List<string>> TracesOf(this CrmDatabase database, Guid id) => database.Ask(async db =>
    {
        var text = id.ToString();
        List<string> traces = [];
        foreach (var type in db.Model.GetEntityTypes())
        {
            var rows = await Rows(db, type);
            traces.AddRange(
                from property in type.GetProperties()
                where type.ClrType != typeof(EventRecord) || property.Name == nameof(EventRecord.CustomerId)
                where rows.Any(row => Convert.ToString(property.GetGetter().GetClrValue(row), CultureInfo.InvariantCulture)?.Contains(text, StringComparison.OrdinalIgnoreCase) == true)
                select $"{type.ClrType.Name}.{property.Name}");
        }

        return traces;
    });

    private static Task<List<object>> Rows(CrmDbContext db, IEntityType type) =>
        ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!)
            .AsNoTracking().ToListAsync(CrmDatabase.Stop);
}
