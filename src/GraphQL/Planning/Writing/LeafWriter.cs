using System.Collections;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes values of any type, through the serialisation of their scalar or enum.</summary>
internal static class LeafWriter
{
    public static CellWriter For(SqlColumn column, GraphType type, ColumnFormat? format) => (row, json) =>
    {
        var stored = column.Value(row);
        Write(json, stored is not null && format is not null ? format.Show(stored) : stored, type);
    };

    private static void Write(Utf8JsonWriter json, object? value, GraphType type)
    {
        switch (type.Nullable)
        {
            case var _ when value is null:
                WriteNull(json, type);
                break;
            case ListType list when value is IEnumerable items and not string:
                WriteList(json, items, list);
                break;
            case ScalarType scalar:
                WriteSerialized(json, () => scalar.Serialize(value), type);
                break;
            case EnumType names:
                WriteSerialized(json, () => names.NameOf(value), type);
                break;
            default:
                throw new UnwritableException($"A value is no {type}.");
        }
    }

    private static void WriteList(Utf8JsonWriter json, IEnumerable items, ListType type)
    {
        json.WriteStartArray();
        foreach (var item in items)
        {
            Write(json, item, type.OfType);
        }

        json.WriteEndArray();
    }

    private static void WriteSerialized(Utf8JsonWriter json, Func<object?> serialize, GraphType type)
    {
        try
        {
            if (serialize() is { } shown)
            {
                ValueWriter.Write(json, shown);
            }
            else
            {
                WriteNull(json, type);
            }
        }
        catch (CoercionException e)
        {
            throw new UnwritableException(e.Message);
        }
    }

    private static void WriteNull(Utf8JsonWriter json, GraphType type)
    {
        if (type.IsNonNull)
        {
            throw new UnwritableException($"A value of {type} is null.");
        }

        json.WriteNullValue();
    }
}
