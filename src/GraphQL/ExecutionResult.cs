using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning.Costs;
using CrmGraph.GraphQL.Planning.Writing;

namespace CrmGraph.GraphQL;

/// <summary>The answer to one operation (https://spec.graphql.org/September2025/#sec-Response-Format).</summary>
public sealed class ExecutionResult : IDisposable
{
    private readonly ResultObject? _data;
    private readonly PooledBuffer? _written;
    private readonly bool _isWithoutData;

    internal ExecutionResult(ResultObject? data, IReadOnlyList<GraphQLError> errors)
    {
        Executed = true;
        _data = data;
        Errors = errors;
    }

    internal ExecutionResult(PooledBuffer written)
        : this(data: null, []) => _written = written;

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
            WriteData(writer);
        }

        if (Extensions.Count > 0)
        {
            writer.WritePropertyName("extensions");
            ValueWriter.Write(writer, Extensions);
        }

        writer.WriteEndObject();
    }

    /// <summary>Gives back the memory of the data; the result must not be written any more.</summary>
    public void Dispose() => _written?.Dispose();

    private void WriteData(Utf8JsonWriter writer)
    {
        if (_written is not null)
        {
            writer.WriteRawValue(_written.Written.Span, skipInputValidation: true);
        }
        else
        {
            ValueWriter.Write(writer, _data);
        }
    }
}
