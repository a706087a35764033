using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmGraph.Bench.Floor;

/// <summary>A writer per thread that is used again, for answers shaped <c>{"data":{"field":…}}</c>.</summary>
internal static class JsonOutput
{
    private const int DateLength = 10;

    private static readonly JsonWriterOptions Options = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? _spare;

    /// <summary>Opens the answer and its only field.</summary>
    public static Utf8JsonWriter Begin(IBufferWriter<byte> output, ReadOnlySpan<byte> field)
    {
        var json = _spare ?? new Utf8JsonWriter(output, Options);
        _spare = null;
        json.Reset(output);
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WritePropertyName(field);
        return json;
    }

    /// <summary>Closes what <see cref="Begin"/> opened.</summary>
    public static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        _spare = json;
    }

    public static void WriteDate(this Utf8JsonWriter json, ReadOnlySpan<byte> name, DateOnly date)
    {
        Span<byte> text = stackalloc byte[DateLength];
        date.TryFormat(text, out var length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }
}
