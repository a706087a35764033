using System.Data.Common;

namespace CrmGraph.GraphQL;

/// <summary>Where a cell is found in the result of a statement.</summary>
public abstract class SqlColumn
{
    private protected SqlColumn(int ordinal) => Ordinal = ordinal;

    public int Ordinal { get; }

    public bool IsNull(DbDataReader row) => row.IsDBNull(Ordinal);

    /// <summary>The program's value in the current row.</summary>
    public object? Value(DbDataReader row) => IsNull(row) ? null : Boxed(row);

    private protected abstract object? Boxed(DbDataReader row);
}

/// <inheritdoc/>
/// <param name="ordinal">The number of the column.</param>
/// <param name="read">Reads the program's value, converted from the stored one; never called for null.</param>
public sealed class SqlColumn<T>(int ordinal, Func<DbDataReader, int, T> read) : SqlColumn(ordinal)
{
    /// <summary>The value in the current row, which is not null.</summary>
    public T Read(DbDataReader row) => read(row, Ordinal);

    private protected override object? Boxed(DbDataReader row) => Read(row);
}
