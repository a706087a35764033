using CrmGraph.GraphQL.Introspection;

namespace CrmGraph.GraphQL.Types;

/// <summary>
/// Collects the named types a schema consists of, in a stable order: the given types, each followed by what only it
/// refers to, then the roots, directives and introspection.
/// </summary>
internal sealed class ReachableTypes
{
    private readonly OrderedDictionary<string, NamedType> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<NamedType> _seen;

    private ReachableTypes(IEnumerable<NamedType> given)
    {
        _seen = [.. given];
    }

    public static OrderedDictionary<string, NamedType> From(Schema schema, IReadOnlyCollection<NamedType> given)
    {
        var reachable = new ReachableTypes(given);
        foreach (var type in given.Distinct())
        {
            reachable.Add(type);
        }

        reachable.Collect(schema.QueryType);
        reachable.Collect(schema.MutationType);
        reachable.Collect(schema.SubscriptionType);
        foreach (var argument in schema.Directives.SelectMany(d => d.Arguments))
        {
            reachable.Collect(argument.Type);
        }

        reachable.Collect(IntrospectionTypes.Schema);
        return reachable._byName;
    }

    private void Collect(GraphType? type)
    {
        if (type is not null && _seen.Add(type.Named))
        {
            Add(type.Named);
        }
    }

    private void Add(NamedType type)
    {
        if (!_byName.TryAdd(type.Name, type))
        {
            throw new ArgumentException(
                $"Schema must contain uniquely named types but contains multiple types named \"{type.Name}\".",
                nameof(type));
        }

        foreach (var referred in ReferredBy(type))
        {
            Collect(referred);
        }
    }

    private static IEnumerable<GraphType> ReferredBy(NamedType type) => type switch
    {
        UnionType union => union.Types,
        FieldsType fields => fields.Interfaces.Concat<GraphType>(fields.Fields.SelectMany(TypesOf)),
        InputObjectType input => input.Fields.Select(f => f.Type),
        _ => [],
    };

    private static IEnumerable<GraphType> TypesOf(FieldDefinition field) =>
        field.Arguments.Select(a => a.Type).Prepend(field.Type);
}
