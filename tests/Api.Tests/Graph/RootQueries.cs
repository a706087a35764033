using CrmGraph.Api.Graph;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>A query for each list of the schema, with every field, relation and connection of its entities.</summary>
internal static class RootQueries
{
    public static IReadOnlyList<string> All { get; } =
        [.. ((ObjectType)CrmSchema.Build().Type("Query")!).Fields.Where(Asks).Select(f => $"{f.Name}{Selection(f)}")];

    /// <summary>Whether a field of the query type is a list that is asked for here.</summary>
    public static bool Asks(FieldDefinition field) => field.Type.Named is ObjectType type
        && field.Arguments.All(a => !a.IsRequired)
        && (WholeAnswer.IsConnection(type) || (field.Type.Nullable is ListType && type.Interfaces.Count > 0));

    private static string Selection(FieldDefinition field)
    {
        var type = (ObjectType)field.Type.Named;
        return WholeAnswer.IsConnection(type)
            ? $"(first: 3) {{ totalCount pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} edges {{ cursor node {{ {Fields(Element(type))} }} }} }}"
            : $" {{ {Fields(type)} }}";
    }

    private static ObjectType Element(ObjectType connection) => (ObjectType)connection.Fields["nodes"]!.Type.Named;

    private static string Fields(ObjectType type) => $"__typename {string.Join(' ', type.Fields.Where(HasNoRequiredArgument).Select(Field))}";

    private static bool HasNoRequiredArgument(FieldDefinition field) => field.Arguments.All(a => !a.IsRequired);

    private static string Field(FieldDefinition field) => field.Type.Named switch
    {
        ObjectType connection when WholeAnswer.IsConnection(connection) =>
            $"{field.Name}(first: 2) {{ totalCount nodes {{ {Leaves(Element(connection))} }} }}",
        ObjectType other => $"{field.Name} {{ {Leaves(other)} }}",
        _ => field.Name,
    };

    private static string Leaves(ObjectType type) =>
        string.Join(' ', type.Fields.Where(f => f.Type.Named is ScalarType or EnumType && HasNoRequiredArgument(f)).Select(f => f.Name).Prepend("__typename"));
}
