namespace CrmGraph.Api.Import.Tables;

/// <summary>Reads the rows of a file one by one, forward only, so that its length costs no memory.</summary>
internal abstract class TableReader : IDisposable
{
    /// <summary>No sheet of people has more; what has is no table.</summary>
    protected const int MostColumns = 1_000;

    /// <summary>Longer than any field may be, and short enough to hold.</summary>
    protected const int MostCharacters = 100_000;

    private readonly List<string> _values = [];

    /// <summary>Whether days are written as numbers.</summary>
    public virtual bool HasNumberedDays => false;

    /// <summary>The line in which the row begins, counted from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>The values of the row; the next one replaces them.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <summary>Whether the row has any value.</summary>
    public bool IsBlank => _values.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>Goes to the next row; false after the last one.</summary>
    /// <exception cref="CrmGraph.Domain.RuleException">The file is broken here.</exception>
    public bool Read()
    {
        _values.Clear();
        return ReadRow();
    }

    /// <summary>Goes to the next row that has a value.</summary>
    public bool ReadFilled()
    {
        while (Read())
        {
            if (!IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract bool ReadRow();

    protected abstract void Dispose(bool disposing);

    /// <summary>Sets the value of a column; those before it that the file leaves out are empty.</summary>
    protected void Put(int column, string value)
    {
        if (column >= MostColumns)
        {
            throw Unreadable.At(Line, $"A row has more than {MostColumns} columns.");
        }

        while (_values.Count <= column)
        {
            _values.Add("");
        }

        _values[column] = value;
    }

    protected void Add(string value) => Put(_values.Count, value);
}
