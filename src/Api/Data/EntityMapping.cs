using System.Linq.Expressions;
using CrmGraph.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmGraph.Api.Data;

/// <summary>What all entities have in common in the database. Capabilities call these from their own mappings.</summary>
internal static class EntityMapping
{
    /// <summary>How many characters a name or another line of text may have.</summary>
    public const int LineLength = 200;

    /// <summary>How many characters a paragraph may have; a normalised name, which can grow manifold, fits as well.</summary>
    public const int ProseLength = 4_000;

    private const int CurrencyLength = 3;

    /// <summary>
    /// The id made before the insert, the version as concurrency token, texts of one line; events are kept elsewhere.
    /// </summary>
    public static void MapEntity<T>(this EntityTypeBuilder<T> builder, string table)
        where T : Entity
    {
        builder.ToTable(table);
        builder.HasKey(e => e.Id);
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.Ignore(e => e.Events);
        foreach (var text in builder.Metadata.GetProperties().Where(p => p.ClrType == typeof(string)))
        {
            text.SetMaxLength(LineLength);
        }
    }

    /// <summary>These texts may be as long as a paragraph.</summary>
    public static void MapProse<T>(this EntityTypeBuilder<T> builder, params Expression<Func<T, object?>>[] texts)
        where T : class
    {
        foreach (var text in texts)
        {
            builder.Property(text).HasMaxLength(ProseLength);
        }
    }

    /// <summary>
    /// An amount is two columns: whole units, so that both databases add and sort it exactly, and the currency.
    /// </summary>
    public static void MapMoney<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Money>> amount)
        where T : class =>
        builder.ComplexProperty(amount, money => money.Property(m => m.Currency).IsCurrency());

    public static void MapCurrency<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, string>> currency)
        where T : class =>
        builder.Property(currency).HasMaxLength(CurrencyLength).IsFixedLength();

    /// <summary>The number people use and the id of the system it came from; both name one record.</summary>
    public static void MapNumber<T>(this EntityTypeBuilder<T> builder, string number, string externalId)
        where T : class
    {
        builder.HasIndex(number).IsUnique();
        builder.HasIndex(externalId).IsUnique().HasFilter($"\"{externalId}\" IS NOT NULL");
    }

    private static void IsCurrency(this ComplexTypePropertyBuilder<string> currency) =>
        currency.HasMaxLength(CurrencyLength).IsFixedLength();
}
