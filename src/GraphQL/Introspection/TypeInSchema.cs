using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Introspection;

/// <summary>The object behind <c>__Type</c>: what may stand for an abstract type depends on the schema asked.</summary>
internal sealed record TypeInSchema(Schema Schema, GraphType Type)
{
    public TypeInSchema? Of(GraphType? type) => type is null ? null : this with { Type = type };

    public List<TypeInSchema> Of(IEnumerable<GraphType> types) => [.. types.Select(t => this with { Type = t })];
}
