using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Which column of a file fills which field.</summary>
internal sealed class ColumnMap
{
    private readonly Dictionary<string, int> _columns;

    public ColumnMap(IReadOnlyList<ImportColumn> columns)
    {
        Columns = columns;
        _columns = columns.Index()
            .Where(column => column.Item.Field is not null)
            .ToDictionary(column => column.Item.Field!, column => column.Index, StringComparer.Ordinal);
    }

    /// <summary>The columns of the file in their order.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Where a field is; null where no column fills it.</summary>
    public int? this[string field] => _columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>
    /// Matches the headings of a file: a profile decides about those it names, any other one is found by what it is called,
    /// whatever its case, spaces and width. Of two columns for one field the first is taken.
    /// </summary>
    /// <exception cref="RuleException">No column fills a field that every record needs.</exception>
    public static ColumnMap Of(IReadOnlyList<string> headers, IReadOnlyList<ImportField> fields, ImportProfile? profile)
    {
        var known = profile?.Columns.ToDictionary(column => Plain(column.Header), StringComparer.Ordinal) ?? [];
        var taken = known.Values.Select(column => column.Field).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var map = new ColumnMap([.. headers.Select(header => ColumnOf(header, known, taken, fields))]);
        return fields.FirstOrDefault(field => field.IsRequired && map[field.Name] is null) is { } missing
            ? throw new ImportColumnMissing(missing.Name, missing.Headers).AsException()
            : map;
    }

    private static ImportColumn ColumnOf(string header, Dictionary<string, ImportColumn> known, HashSet<string> taken, IReadOnlyList<ImportField> fields)
    {
        if (known.Remove(Plain(header), out var chosen))
        {
            return chosen with { Header = header };
        }

        var found = fields.FirstOrDefault(field => field.Headers.Prepend(field.Name).Any(name => Plain(name) == Plain(header)))?.Name;
        return new ImportColumn(header, found is not null && taken.Add(found) ? found : null);
    }

    private static string Plain(string header) => string.Concat(SearchText.Normalize(header).Where(char.IsLetterOrDigit));
}
