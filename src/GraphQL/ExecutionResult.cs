using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning.Costs;

namespace CrmGraph.GraphQL;

/// <summary>The answer to one operation (https://spec.graphql.org/September2025/#sec-Response-Format).</summary>
public sealed class ExecutionResult
{
    private readonly ResultObject? _data;
    private readonly bool _isWithoutData;

    internal ExecutionResult(ResultObject? data, IReadOnlyList<GraphQLError> errors)
    {
        Executed = true;
        _data = data;
        Errors = errors;
    }

    private ExecutionResult(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    private ExecutionResult(bool isWithoutData)
        : this(data: null, [])
    {
        _isWithoutData = isWithoutData;
    }

    /// <summary>False for a request error: the operation never began, and the answer has no <c>data</c>.</summary>
    public bool Executed { get; }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Facts beside the data, written as <c>extensions</c> when there are any.</summary>
    public IDictionary<string, object?> Extensions { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>A request error: nothing was run.</summary>
    public static ExecutionResult Refused(params IReadOnlyList<GraphQLError> errors) => new(errors);

    /// <summary>An answer without data: the operation was only looked at.</summary>
    internal static ExecutionResult Facts(Cost? cost) => new ExecutionResult(isWithoutData: true).With(cost);

    /// <summary>The answer with the cost of the operation beside it.</summary>
    internal ExecutionResult With(Cost? cost)
    {
        Extensions["operationCost"] = cost?.Report();
        return this;
    }

    /// <summary>Writes the response map: errors first, so that a reader sees them, then data and extensions.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Errors.Count > 0)
        {
            ErrorWriter.Write(writer, "errors", Errors);
        }

        if (Executed && !_isWithoutData)
        {
            writer.WritePropertyName("data");
            ValueWriter.Write(writer, _data);
        }

        if (Extensions.Count > 0)
        {
            writer.WritePropertyName("extensions");
            ValueWriter.Write(writer, Extensions);
        }

        writer.WriteEndObject();
    }
}
