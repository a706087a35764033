namespace CrmGraph.GraphQL.Types;

/// <summary>A member of a type: found by its name, kept in the order of definition.</summary>
public interface INamed
{
    string Name { get; }
}
