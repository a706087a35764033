namespace CrmGraph.GraphQL;

/// <summary>The GUID is the id of such an entity: in the graph it has the type <c>ID</c>, and the id of another type is refused.</summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class NodeIdAttribute<TEntity> : Attribute;
