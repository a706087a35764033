using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Validation.TypeSystem;

namespace CrmGraph.GraphQL.Building;

/// <summary>Finds at start-up what would otherwise fail at the first request.</summary>
internal static class SchemaSoundness
{
    /// <exception cref="SchemaException">A field could not be answered, or the type system is not valid.</exception>
    public static void Check(Schema schema)
    {
        var problems = SchemaValidator.Validate(schema).Select(e => e.Message)
            .Concat(schema.Types.OfType<ObjectType>().Where(t => !t.IsIntrospection).SelectMany(Problems))
            .ToList();
        if (problems.Count > 0)
        {
            throw new SchemaException(string.Join('\n', problems));
        }
    }

    private static IEnumerable<string> Problems(ObjectType type) =>
        type.Fields.Select(f => Problem(f) is { } problem ? $"{type}.{f.Name}: {problem}" : null).OfType<string>();

    private static string? Problem(FieldDefinition field) => field.Binding switch
    {
        OneBinding one => Unreadable(one.Target),
        EntityBinding entity => Unreadable(entity.Target),
        ListBinding { Target.Key: null } list => $"{list.Target.Type} needs a key: call Node or Key.",
        ListBinding { IsConnection: true, Link.Owner: { Source: null } owner } =>
            $"{owner.Type} is only ever in memory, so its children cannot be paged with it: use List.",
        FieldBinding => null,
        _ => "it has neither an expression nor a step.",
    };

    private static string? Unreadable(ObjectModel target) =>
        target.Key is null || target.Source is null ? $"{target.Type} needs Node (or Key) and Source to be read by key." : null;
}
