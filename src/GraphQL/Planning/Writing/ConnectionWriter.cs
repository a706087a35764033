using System.Text.Json;
using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes a page of rows as a connection, or what is selected of its information.</summary>
internal sealed class ConnectionWriter(IReadOnlyList<ConnectionPart> parts) : RowsWriter
{
    public override void Write(Utf8JsonWriter json, RowGroup rows)
    {
        json.WriteStartObject();
        foreach (var part in parts)
        {
            json.WritePropertyName(part.Name);
            Write(json, rows, part);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RowGroup rows, ConnectionPart part)
    {
        switch (part.Field)
        {
            case PageField.Nodes or PageField.Edges:
                rows.WriteItems(json, part.Template);
                break;
            case PageField.Info:
                part.Info!.Write(json, rows);
                break;
            case PageField.Count:
                json.WriteNumberValue(rows.Total);
                break;
            case PageField.HasNext:
                json.WriteBooleanValue(rows.HasNext);
                break;
            case PageField.HasPrevious:
                json.WriteBooleanValue(rows.HasPrevious);
                break;
            case PageField.StartCursor or PageField.EndCursor:
                json.WriteStringValue(part.Field == PageField.StartCursor ? rows.StartCursor : rows.EndCursor);
                break;
            default:
                json.WriteStringValue(part.TypeName);
                break;
        }
    }
}
