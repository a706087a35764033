using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Introspection;

/// <summary>
/// The fields every query has without defining them. The executor answers <c>__typename</c> itself and runs the other
/// two with the <see cref="Types.Schema"/> as their parent.
/// </summary>
public static class MetaFields
{
    public static readonly FieldDefinition TypeName = new("__typename", new NonNullType(BuiltInScalars.String))
    {
        Description = "The name of the current Object type at runtime.",
    };

    public static readonly FieldDefinition Schema = new("__schema", new NonNullType(IntrospectionTypes.Schema))
    {
        Description = "Access the current type schema of this server.",
        Binding = new PlainResolver((schema, _) => schema),
    };

    public static readonly FieldDefinition Type = TypeField();

    private static FieldDefinition TypeField()
    {
        var field = new FieldDefinition("__type", IntrospectionTypes.Type)
        {
            Description = "Request the type information of a single type.",
            Binding = new PlainResolver((parent, arguments) =>
            {
                var schema = (Schema)parent;
                return schema.Type((string)arguments["name"]!) is { } type ? new TypeInSchema(schema, type) : null;
            }),
        };
        field.Arguments.Add(new InputValue("name", new NonNullType(BuiltInScalars.String)));
        return field;
    }
}
