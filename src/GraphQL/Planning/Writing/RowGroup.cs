using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The written rows of one parent, as the page the client asked for.</summary>
internal readonly struct RowGroup(WrittenRows rows, RowChain chain, int total)
{
    public int Total => total;

    public bool HasNext => rows.Cut!.HasNext(HasMore);

    public bool HasPrevious => rows.Cut!.HasPrevious(HasMore);

    public string? StartCursor => Cursor(rows.Cut!.IsBackward ? chain.LastKeys : chain.FirstKeys);

    public string? EndCursor => Cursor(rows.Cut!.IsBackward ? chain.FirstKeys : chain.LastKeys);

    private bool HasMore => chain.Read > chain.Kept;

    /// <summary>Writes one of the objects of each row, as a list.</summary>
    public void WriteItems(Utf8JsonWriter json, int template)
    {
        json.WriteStartArray();
        if (rows.Cut?.IsBackward == true)
        {
            WriteBackward(json, template);
        }
        else
        {
            WriteForward(json, template);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the first row; false when there is none.</summary>
    public bool TryWriteOnly(Utf8JsonWriter json, int template)
    {
        if (chain.Kept == 0)
        {
            return false;
        }

        json.WriteRawValue(rows.Object(chain.First, template), skipInputValidation: true);
        return true;
    }

    private void WriteForward(Utf8JsonWriter json, int template)
    {
        var row = chain.First;
        for (var i = 0; i < chain.Kept; i++)
        {
            json.WriteRawValue(rows.Object(row, template), skipInputValidation: true);
            row = rows.After(row);
        }
    }

    private void WriteBackward(Utf8JsonWriter json, int template)
    {
        var order = new int[chain.Kept];
        var row = chain.First;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            order[i] = row;
            row = rows.After(row);
        }

        foreach (var index in order)
        {
            json.WriteRawValue(rows.Object(index, template), skipInputValidation: true);
        }
    }

    private string? Cursor(object?[]? keys) => keys is null ? null : rows.Cut!.Cursors.Of(keys);
}
