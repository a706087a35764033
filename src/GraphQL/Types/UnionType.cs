namespace CrmGraph.GraphQL.Types;

/// <summary>One of several object types that need not share anything.</summary>
public sealed class UnionType(string name) : NamedType(name)
{
    public IList<ObjectType> Types { get; } = [];
}
