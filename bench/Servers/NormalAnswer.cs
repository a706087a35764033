using System.Globalization;
using System.Text;
using System.Text.Json;
using CrmGraph.Bench.Data;

namespace CrmGraph.Bench.Servers;

/// <summary>An answer as text that is equal for every server that says the same: own ids and enum words are mapped back.</summary>
internal sealed class NormalAnswer(ServerDescription server)
{
    public string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Write(text, document.RootElement.GetProperty("data"), "");
        return text.ToString();
    }

    private void Write(StringBuilder text, JsonElement value, string name)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteObject(text, value);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in value.EnumerateArray())
                {
                    Write(text, item, name);
                    text.Append('\n');
                }

                text.Append(']');
                break;
            default:
                text.Append(Scalar(value, name));
                break;
        }
    }

    private void WriteObject(StringBuilder text, JsonElement value)
    {
        var members = value.EnumerateObject().ToList();

        // A connection or a board stands for its only list.
        if (members is [{ Name: "nodes" or "columns" } only])
        {
            Write(text, only.Value, only.Name);
            return;
        }

        text.Append('{');
        foreach (var member in Spread(members).OrderBy(m => m.Name, StringComparer.Ordinal))
        {
            text.Append(member.Name).Append(':');
            Write(text, member.Value, member.Name);
            text.Append(' ');
        }

        text.Append('}');
    }

    /// <summary>Servers differ in whether a row of the board has a stage or is one.</summary>
    private static IEnumerable<JsonProperty> Spread(IEnumerable<JsonProperty> members) => members.SelectMany(member =>
        member.Value.ValueKind == JsonValueKind.Object && member.Value.TryGetProperty("stageId", out _)
            ? member.Value.EnumerateObject()
            : Enumerable.Repeat(member, 1));

    private string Scalar(JsonElement value, string name)
    {
        var text = value.ToString();
        return name switch
        {
            "id" or "stageId" when server.NodeIds => SampleIds.NumberOf(text)?.ToString(CultureInfo.InvariantCulture) ?? text,
            "amount" or "weighted" or "count" => decimal.Parse(text, CultureInfo.InvariantCulture).ToString("0.######", CultureInfo.InvariantCulture),
            "createdAt" or "occurredAt" => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime().ToString("O"),
            _ => server.Words.GetValueOrDefault(text, text),
        };
    }
}
