using System.Text.Encodings.Web;
using System.Text.Json;

namespace CrmGraph.GraphQL.Execution;

/// <summary>How responses are written. Text stays readable (Chinese is not escaped): they are JSON, never part of an HTML page.</summary>
internal static class JsonFormat
{
    public static readonly JsonWriterOptions OfResponses = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For values that become part of a response; what writes them keeps the order of JSON itself.</summary>
    public static readonly JsonWriterOptions OfParts = OfResponses with { SkipValidation = true };
}
