using System.Text.Json;
using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The cursor of an edge.</summary>
internal sealed class CursorField(JsonEncodedText name, CursorFormat format) : FieldWriter(name)
{
    public override void Write(RowWriting row) => row.Json.WriteString(
        Name, row.Cursors!.Of(format.Cells.Select(cell => row.Column(cell).Value(row.Reader))));
}
