using System.Diagnostics.CodeAnalysis;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>An argument or a field of an input object.</summary>
public sealed class InputValue(string name, GraphType type) : INamed
{
    public string Name { get; } = name;

    public GraphType Type { get; } = type;

    public string? Description { get; set; }

    /// <summary>
    /// The default as a literal without variables; null when there is none (a default of null is a <see
    /// cref="NullValueNode"/>).
    /// </summary>
    public ValueNode? DefaultValue { get; set; }

    [MemberNotNullWhen(true, nameof(DefaultValue))]
    public bool HasDefault => DefaultValue is not null;

    /// <summary>A value must be given: the type is non-null and there is no default.</summary>
    public bool IsRequired => Type is NonNullType && !HasDefault;

    /// <summary>Null when it is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>What the executor does with the value; its kind is the executor's business.</summary>
    public object? Binding { get; set; }

    /// <summary>The definition it was read from, when it was read from SDL.</summary>
    public InputValueDefinitionNode? Syntax { get; init; }
}
