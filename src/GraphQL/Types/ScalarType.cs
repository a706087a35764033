using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A scalar. Values a function cannot take make it throw <see cref="CoercionException"/>.</summary>
public sealed class ScalarType(string name) : NamedType(name)
{
    private static readonly Func<object, object?> AsIs = value => value;

    private Func<ValueNode, object?>? _parseLiteral;

    /// <summary>Where the scalar's format is specified.</summary>
    public string? SpecifiedByUrl { get; set; }

    /// <summary>From the program's value to the one written in the response; never called with null.</summary>
    public Func<object, object?> Serialize { get; init; } = AsIs;

    /// <summary>Whether the program's value is written as it is.</summary>
    internal bool IsWrittenAsIs => Serialize == AsIs;

    /// <summary>From a JSON-like variable value to the program's value.</summary>
    public Func<object?, object?> ParseValue { get; init; } = value => value;

    /// <summary>
    /// From a literal without variables to the program's value; by default <see cref="ParseValue"/> of the untyped
    /// literal.
    /// </summary>
    public Func<ValueNode, object?> ParseLiteral
    {
        get => _parseLiteral ?? (literal => ParseValue(UntypedValue.Of(literal)));
        init => _parseLiteral = value;
    }
}
