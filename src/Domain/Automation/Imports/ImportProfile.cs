namespace CrmGraph.Domain.Automation.Imports;

/// <summary>Which column of a file fills which field, kept under a name for files that come again.</summary>
public sealed class ImportProfile : Entity
{
    private const string DayFormatLetters = "dMy./- 年月日";

    /// <summary>Nobody counts in more than billions.</summary>
    private const int LargestFactor = 1_000_000_000;

    private ImportProfile()
    {
    }

    /// <summary>The name it is chosen by.</summary>
    public string Name { get; private init; } = "";

    /// <summary>What the rows of such files become.</summary>
    public ImportKind Kind { get; private init; }

    /// <summary>The columns that it knows; any other one is matched by its heading.</summary>
    public IReadOnlyList<ImportColumn> Columns { get; private set; } = [];

    public static ImportProfile Create(string name, ImportKind kind, IReadOnlyList<ImportColumn> columns)
    {
        var profile = new ImportProfile { Id = Guid.CreateVersion7(), Name = Checked.Required(name, "name"), Kind = kind };
        profile.Change(columns);
        return profile;
    }

    /// <summary>Replaces its columns; no two of them fill the same field.</summary>
    public void Change(IReadOnlyList<ImportColumn> columns)
    {
        var valid = columns.Select(Valid).ToList();
        var filled = valid.Where(column => column.Field is not null).GroupBy(column => column.Field, StringComparer.Ordinal);
        if (filled.FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidValue("columns", $"must not fill {twice.Key} twice").AsException();
        }

        Columns = valid;
    }

    private static ImportColumn Valid(ImportColumn column) => column.Factor is null or (> 0 and <= LargestFactor)
        ? column with
        {
            Header = Checked.Required(column.Header, "header"),
            Field = Checked.Optional(column.Field, "field"),
            DayFormat = column.DayFormat is null ? null : DayFormatOf(column.DayFormat),
        }
        : throw new InvalidValue("factor", $"must be more than 0 and at most {LargestFactor}").AsException();

    private static string DayFormatOf(string format) =>
        "dMy".All(format.Contains) && format.All(letter => DayFormatLetters.Contains(letter, StringComparison.Ordinal))
            ? format
            : throw new InvalidValue("dayFormat", "must say where day, month and year stand, for example M/d/yyyy").AsException();
}
