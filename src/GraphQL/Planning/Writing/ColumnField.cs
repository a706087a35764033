using System.Text.Json;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A field that is a column.</summary>
/// <param name="name">Its name in the response.</param>
/// <param name="index">Its number among the leaves of the row set.</param>
/// <param name="cell">The cell of the row.</param>
/// <param name="type">Its type in the graph.</param>
/// <param name="format">How the value is shown.</param>
internal sealed class ColumnField(JsonEncodedText name, int index, int cell, GraphType type, ColumnFormat? format) : FieldWriter(name)
{
    /// <summary>The column in one form of the statement.</summary>
    public Leaf In(SqlQuery sql) => new(sql.Columns[cell], CellWriters.For(sql.Columns[cell], type, format));

    public override void Write(RowWriting row)
    {
        var leaf = row.Leaves[index];
        row.Json.WritePropertyName(Name);
        if (!leaf.Column.IsNull(row.Reader))
        {
            leaf.Write(row.Reader, row.Json);
        }
        else if (type.IsNonNull)
        {
            throw new UnwritableException($"A value of {type} is null.");
        }
        else
        {
            row.Json.WriteNullValue();
        }
    }
}
