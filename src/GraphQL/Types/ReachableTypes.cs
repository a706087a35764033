using CrmGraph.GraphQL.Introspection;

namespace CrmGraph.GraphQL.Types;

/// <summary>Collects the named types a schema consists of, in a stable order: given types, roots, directives, introspection.</summary>
internal static class ReachableTypes
{
    public static OrderedDictionary<string, NamedType> From(Schema schema, IEnumerable<NamedType> given)
    {
        var found = new OrderedDictionary<NamedType, bool>();
        foreach (var type in given)
        {
            Collect(type, found);
        }

        foreach (var root in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType })
        {
            Collect(root, found);
        }

        foreach (var argument in schema.Directives.SelectMany(d => d.Arguments))
        {
            Collect(argument.Type, found);
        }

        Collect(IntrospectionTypes.Schema, found);
        return ByName(found.Keys);
    }

    private static void Collect(GraphType? type, OrderedDictionary<NamedType, bool> found)
    {
        if (type is null || !found.TryAdd(type.Named, true))
        {
            return;
        }

        foreach (var referred in ReferredBy(type.Named))
        {
            Collect(referred, found);
        }
    }

    private static IEnumerable<GraphType> ReferredBy(NamedType type) => type switch
    {
        UnionType union => union.Types,
        FieldsType fields => fields.Interfaces.Concat<GraphType>(fields.Fields.SelectMany(TypesOf)),
        InputObjectType input => input.Fields.Select(f => f.Type),
        _ => [],
    };

    private static IEnumerable<GraphType> TypesOf(FieldDefinition field) => field.Arguments.Select(a => a.Type).Prepend(field.Type);

    private static OrderedDictionary<string, NamedType> ByName(IEnumerable<NamedType> types)
    {
        var byName = new OrderedDictionary<string, NamedType>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            if (!byName.TryAdd(type.Name, type))
            {
                throw new ArgumentException(
                    $"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".", nameof(types));
            }
        }

        return byName;
    }
}
