using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A directive a document or a schema may use.</summary>
public sealed class DirectiveDefinition(string name, params IReadOnlyList<DirectiveLocation> locations) : INamed
{
    public string Name { get; } = name;

    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    public string? Description { get; set; }

    public MemberCollection<InputValue> Arguments { get; } = new();

    /// <summary>May stand several times at one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>Null when the directive is not deprecated.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The definition it was read from, when it was read from SDL.</summary>
    public DirectiveDefinitionNode? Syntax { get; init; }

    public override string ToString() => $"@{Name}";
}
