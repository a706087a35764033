namespace CrmGraph.Domain.Automation.Imports;

/// <summary>Which column of a file fills which field, kept under a name for files that come again.</summary>
public sealed class ImportProfile : Entity
{
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
        var valid = columns.Select(column => new ImportColumn(Checked.Required(column.Header, "header"), Checked.Optional(column.Field, "field"))).ToList();
        var filled = valid.Where(column => column.Field is not null).GroupBy(column => column.Field, StringComparer.Ordinal);
        if (filled.FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new InvalidValue("columns", $"must not fill {twice.Key} twice").AsException();
        }

        Columns = valid;
    }
}
