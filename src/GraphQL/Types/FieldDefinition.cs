using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A field of an object or interface.</summary>
public sealed class FieldDefinition(string name, GraphType type) : INamed
{
    public string Name { get; } = name;

    public GraphType Type { get; } = type;

    public string? Description { get; set; }

    public MemberCollection<InputValue> Arguments { get; } = new();

    /// <summary>Null when the field is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>Whether its values tell of persons, so that reading them is to be written down.</summary>
    public bool IsPersonal { get; set; }

    /// <summary>How the executor gets the field's value; its kind is the executor's business.</summary>
    public object? Binding { get; set; }

    /// <summary>The definition the field was read from, when it was read from SDL.</summary>
    public FieldDefinitionNode? Syntax { get; init; }
}
