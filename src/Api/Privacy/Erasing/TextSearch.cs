using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Looks for words in every text column that an entity has, whatever it is called, and takes them out.</summary>
internal static class TextSearch
{
    private const int WordsAtOnce = 40;
    private const char Escape = '\\';

    /// <summary>The columns in which people's words can stand, lists and objects kept as JSON included.</summary>
    public static IReadOnlyList<IProperty> Columns(IEntityType type) => [.. type.GetProperties().Where(IsText)];

    /// <summary>The tracked rows in which one of the words stands.</summary>
    public static async Task<IReadOnlyList<object>> Rows<T>(IQueryable<T> rows, CrmDbContext db, NamingWords words, CancellationToken stop)
        where T : class
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var columns = Columns(type);
        HashSet<object> found = [];
        foreach (var some in columns.Count == 0 ? [] : words.All.Chunk(WordsAtOnce))
        {
            var matches = db.Set<T>().FromSqlRaw(Sql(type, columns, some.Length), [.. some.Select(Pattern)]);
            var candidates = await rows.AsTracking().Where(row => matches.Any(match => match == row)).ToListAsync(stop);
            found.UnionWith(candidates.Where(row => columns.Any(column => words.StandIn(TextOf(db.Entry(row), column) ?? ""))));
        }

        return [.. found];
    }

    /// <summary>Takes the words out of a row, which is saved later.</summary>
    public static void Redact(EntityEntry row, NamingWords words)
    {
        foreach (var column in Columns(row.Metadata))
        {
            if (TextOf(row, column) is { } text && words.StandIn(text))
            {
                SetText(row, column, words.Redact(text));
            }
        }
    }

    private static bool IsText(IProperty property)
    {
        var kind = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return !kind.IsEnum
            && property.GetElementType() is null
            && property.IsFixedLength() != true
            && !property.IsPrimaryKey()
            && (property.GetTypeMapping().Converter?.ProviderClrType ?? kind) == typeof(string);
    }

    private static string? TextOf(EntityEntry row, IProperty column)
    {
        var value = row.Property(column).CurrentValue;
        return value is null or string ? (string?)value : (string?)column.GetTypeMapping().Converter!.ConvertToProvider(value);
    }

    private static void SetText(EntityEntry row, IProperty column, string text) =>
        row.Property(column).CurrentValue = column.GetTypeMapping().Converter is { } converter ? converter.ConvertFromProvider(text) : text;

    private static string Sql(IEntityType type, IReadOnlyList<IProperty> columns, int words)
    {
        var conditions = columns.SelectMany(column => Enumerable.Range(0, words).Select(word =>
            $"\"{column.GetColumnName()}\" LIKE {{{word}}} ESCAPE '{Escape}'"));
        return $"SELECT * FROM \"{type.GetTableName()}\" WHERE {string.Join(" OR ", conditions)}";
    }

    private static string Pattern(string word) => $"%{word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
