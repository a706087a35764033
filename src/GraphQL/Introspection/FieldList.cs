using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Introspection;

/// <summary>Adds the fields of one introspection type, whose objects are of type <typeparamref name="T"/>.</summary>
internal readonly struct FieldList<T>(ObjectType type)
    where T : class
{
    /// <summary>A nullable string.</summary>
    public FieldList<T> Text(string name, Func<T, string?> value) =>
        Add(name, BuiltInScalars.String, (T parent, bool _) => value(parent));

    public FieldList<T> Add(string name, GraphType fieldType, Func<T, object?> value, string? description = null) =>
        Add(name, fieldType, (parent, _) => value(parent), description);

    /// <summary>A list that leaves out deprecated members unless <c>includeDeprecated</c> is set.</summary>
    public FieldList<T> AddDeprecatable(
        string name,
        GraphType fieldType,
        Func<T,
        bool,
        object?> value,
        string? description = null)
    {
        Add(name, fieldType, value, description);
        type.Fields[name]!.Arguments.Add(new InputValue("includeDeprecated", new NonNullType(BuiltInScalars.Boolean))
        {
            DefaultValue = new BooleanValueNode(false),
        });
        return this;
    }

    private FieldList<T> Add(string name, GraphType fieldType, Func<T, bool, object?> value, string? description = null)
    {
        type.Fields.Add(new FieldDefinition(name, fieldType)
        {
            Description = description,
            Binding = new PlainResolver((parent, arguments) =>
                value((T)parent, arguments.GetValueOrDefault("includeDeprecated") is true)),
        });
        return this;
    }
}
