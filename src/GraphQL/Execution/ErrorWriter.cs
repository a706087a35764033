using System.Text.Json;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Writes errors, as the <c>errors</c> entry of a response or under another name.</summary>
internal static class ErrorWriter
{
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<GraphQLError> errors)
    {
        writer.WriteStartArray(name);
        foreach (var error in errors)
        {
            Write(writer, error);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message", error.Message);
        WriteLocations(writer, error);
        if (error.Path is { } path)
        {
            writer.WritePropertyName("path");
            ValueWriter.Write(writer, path);
        }

        if (error.Extensions.Count > 0)
        {
            writer.WritePropertyName("extensions");
            ValueWriter.Write(writer, error.Extensions);
        }

        writer.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter writer, GraphQLError error)
    {
        if (error.Locations.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("locations");
        foreach (var location in error.Locations)
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", location.Line);
            writer.WriteNumber("column", location.Column);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
