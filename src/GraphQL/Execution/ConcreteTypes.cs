using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Finds the object type of a value whose field says only an interface or union.</summary>
internal sealed class ConcreteTypes(Schema schema)
{
    /// <exception cref="GraphQLException">The value has none of the possible types.</exception>
    public ObjectType Of(object value, NamedType type, PlannedField field)
    {
        if (type is ObjectType concrete)
        {
            return concrete;
        }

        var possible = schema.PossibleTypes(type);
        var found = value switch
        {
            TypedRow row => row.Type,
            _ when type.Binding is TypeResolver resolver => resolver(value) is { } name ? schema.Type(name) as ObjectType : null,
            _ => possible.FirstOrDefault(p => p.Binding is ObjectModel model && model.ClrType.IsInstanceOfType(value)),
        };
        return found is not null && possible.Contains(found)
            ? found
            : throw new InvalidOperationException(
                $"Abstract type \"{type}\" must resolve to an Object type at runtime for field \"{field.Parent}.{field.Definition.Name}\".");
    }
}
