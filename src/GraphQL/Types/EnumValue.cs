using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>One value of an enum.</summary>
/// <param name="name">The name in the graph.</param>
/// <param name="value">What the program uses for it; the name when not given.</param>
public sealed class EnumValue(string name, object? value = null) : INamed
{
    public string Name { get; } = name;

    public object Value { get; } = value ?? name;

    public string? Description { get; set; }

    /// <summary>Null when the value is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The definition the value was read from, when it was read from SDL.</summary>
    public EnumValueDefinitionNode? Syntax { get; init; }
}
