using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A field with the children of the row, which were written before it.</summary>
/// <param name="name">Its name in the response.</param>
/// <param name="parentCell">The row's key.</param>
/// <param name="set">The number of the children's row set.</param>
/// <param name="value">Writes the list or the connection.</param>
internal sealed class ChildrenField(JsonEncodedText name, int parentCell, int set, RowsWriter value) : FieldWriter(name)
{
    public override void Write(RowWriting row)
    {
        var children = row.Written[set];
        var column = (SqlColumn<Guid>)row.Column(parentCell);
        row.Json.WritePropertyName(Name);
        value.Write(row.Json, column.IsNull(row.Reader) ? children.Nothing : children.Of(column.Read(row.Reader)));
    }
}
