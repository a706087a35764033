using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>Finds the type that a document refers to.</summary>
internal static class TypeReference
{
    /// <summary>The type, or null when the schema has none of that name.</summary>
    public static GraphType? Resolve(Schema schema, TypeNode reference) => reference switch
    {
        NonNullTypeNode nonNull => Resolve(schema, nonNull.OfType) is { } inner ? new NonNullType(inner) : null,
        ListTypeNode list => Resolve(schema, list.OfType) is { } item ? new ListType(item) : null,
        NamedTypeNode named => schema.Type(named.Name.Value),
        _ => null,
    };
}
