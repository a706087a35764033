using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Service;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Tests.Privacy.Erasing;

/// <summary>
/// Writes a word into every text of a customer and of everything that leads to it, however far. It finds all this in the model of the
/// database, so that nothing that is added later can be forgotten.
/// </summary>
internal sealed class MarkedPerson(CrmDbContext db, Guid customerId)
{
    public const string Word = "Zweimalerfunden";

    /// <summary>Texts that are the program's or the tax authority's, and the words figures are grouped by.</summary>
    private static readonly HashSet<string> Impersonal =
    [
        "Customer.Industry", "Customer.Region", "Customer.Country", "TierAssignment.RuleZh", "TierAssignment.RuleEn", "TierAssignment.Figures",
        "Invoice.TaxNumber", "Opportunity.StatusKey",
    ];

    /// <summary>What belongs to somebody else though it leads here: a subsidiary, and another customer's opportunity from the same lead.</summary>
    private static readonly HashSet<string> Elsewhere = ["Customer.ParentId", "Opportunity.LeadId"];

    private readonly Dictionary<Type, HashSet<Guid>> _reached = [];
    private int _count;

    /// <summary>Marks everything; returns how many texts there are.</summary>
    public async Task<int> Mark()
    {
        db.ChangeTracker.Clear();
        _reached[typeof(Customer)] = [customerId];
        _reached[typeof(Lead)] = [.. await db.Set<Opportunity>().Where(o => o.CustomerId == customerId && o.LeadId != null).Select(o => o.LeadId!.Value).ToListAsync()];
        while (await ReachFurther())
        {
        }

        foreach (var (type, ids) in _reached)
        {
            await Mark(db.Model.FindEntityType(type)!, ids);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        return _count;
    }

    private async Task<bool> ReachFurther()
    {
        var isFurther = false;
        foreach (var type in db.Model.GetEntityTypes().Where(TouchedRows.IsGuarded))
        {
            foreach (var key in type.GetForeignKeys().Where(key => IsFollowed(type, key)))
            {
                var leading = _reached[key.PrincipalEntityType.ClrType];
                var rows = await Rows(db, type);
                var found = rows.Where(row => key.Properties[0].GetGetter().GetClrValue(row) is Guid to && leading.Contains(to)).Select(IdOf);
                var known = _reached.TryGetValue(type.ClrType, out var already) ? already : _reached[type.ClrType] = [];
                var before = known.Count;
                known.UnionWith(found);
                isFurther |= known.Count > before;
            }
        }

        return isFurther;
    }

    private bool IsFollowed(IEntityType type, IForeignKey key) =>
        _reached.ContainsKey(key.PrincipalEntityType.ClrType) && !Elsewhere.Contains($"{type.ClrType.Name}.{key.Properties[0].Name}");

    private async Task Mark(IEntityType type, HashSet<Guid> ids)
    {
        foreach (var row in (await Rows(db, type)).Where(row => ids.Contains(IdOf(row))))
        {
            var entry = db.Attach(row);
            foreach (var property in type.GetProperties().Where(property => !Impersonal.Contains($"{type.ClrType.Name}.{property.Name}")))
            {
                Mark(entry, property);
            }
        }
    }

    private void Mark(EntityEntry entry, IProperty property)
    {
        var isStructured = property.GetElementType() is not null
            || (property.GetTypeMapping().Converter?.ProviderClrType == typeof(string) && !IsEnum(property));
        var isText = property.ClrType == typeof(string) && property.IsFixedLength() != true;
        if (isStructured || isText)
        {
            entry.Property(property).CurrentValue = isText ? $"{Word} {++_count}" : Structured(entry.Entity, property.Name);
        }
    }

    private static object Structured(object row, string property) => (row, property) switch
    {
        (Customer, "Addresses") => new List<CustomerAddress> { new(AddressKind.Delivery, Word) { City = Word } },
        (Customer, "Preferences") => new List<CustomerPreference> { new(Word, Word) },
        (Customer or Lead, "Tags") => new List<string> { Word },
        (Complaint, "Responses") => new List<ComplaintResponse> { new(DateTime.UnixEpoch, Guid.Empty, Word) },
        _ => throw new InvalidOperationException($"What does {row.GetType().Name}.{property} say of a person? Say so here, and what becomes of it in an erasure."),
    };

    private static bool IsEnum(IProperty property) => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum;

    private static Guid IdOf(object row) => (Guid)row.GetType().GetProperty("Id")!.GetValue(row)!;

    public static Task<List<object>> Rows(CrmDbContext db, IEntityType type) =>
        ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType).Invoke(db, null)!)
            .AsNoTracking().ToListAsync();
}
