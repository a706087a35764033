namespace CrmGraph.GraphQL.Types;

/// <summary>A type with fields: an object or an interface.</summary>
public abstract class FieldsType(string name) : NamedType(name)
{
    public MemberCollection<FieldDefinition> Fields { get; } = new();

    /// <summary>
    /// The interfaces the type says it implements, all of them. In a sound schema each is an <see
    /// cref="InterfaceType"/>; a document may name an object, which the validation of the schema reports.
    /// </summary>
    public IList<FieldsType> Interfaces { get; } = [];
}
