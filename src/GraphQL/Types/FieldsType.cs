namespace CrmGraph.GraphQL.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class FieldsType(string name) : NamedType(name)
{
    public MemberCollection<FieldDefinition> Fields { get; } = new();

    /// <summary>The interfaces the type says it implements, all of them.</summary>
    public IList<InterfaceType> Interfaces { get; } = [];
}
