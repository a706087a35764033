namespace CrmGraph.GraphQL.Types;

/// <summary>An object given by the client.</summary>
public sealed class InputObjectType(string name) : NamedType(name)
{
    public MemberCollection<InputValue> Fields { get; } = new();

    /// <summary>Exactly one field must be given, and not null (<c>@oneOf</c>).</summary>
    public bool IsOneOf { get; set; }
}
