using System.Reflection;
using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>Makes input object types and arguments of positional records.</summary>
internal sealed class InputTypes(TypeFactory types)
{
    private readonly Dictionary<Type, InputObjectType> _types = [];

    /// <summary>The input object of a record used inside an argument.</summary>
    public InputObjectType Object(Type record) => Object(record, GraphName.Input(record.Name));

    /// <summary>The input object of a record, under a name of its own.</summary>
    public InputObjectType Object(Type record, string name)
    {
        if (!_types.TryGetValue(record, out var type))
        {
            _types[record] = type = new InputObjectType(name) { Description = XmlDocs.Of(record) };
            type.Fields.AddRange(FieldsOf(record));
        }

        return type;
    }

    /// <summary>The parameters of a record as arguments or input fields.</summary>
    public IEnumerable<InputValue> FieldsOf(Type record) => InputRecord.ParametersOf(record).Select(p =>
        new InputValue(GraphName.Field(p.Name!), TypeOf(p)) { Description = XmlDocs.Of(p), Binding = p });

    /// <summary>Reads such a record from coerced values.</summary>
    public InputRecord Reader(Type record) => new(record, types.Object);

    private GraphType TypeOf(ParameterInfo parameter)
    {
        var shape = ClrShape.Of(parameter);
        if (parameter.HasDefaultValue && !shape.IsNullable)
        {
            shape = shape with { IsNullable = true };
        }

        if (IdentifiedEntity.Of(parameter) is not null)
        {
            return TypeFactory.Wrap(shape, _ => BuiltInScalars.Id);
        }

        return parameter.GetCustomAttribute<ScalarAttribute>() is { } scalar
            ? TypeFactory.Wrap(shape, _ => types.Scalar(scalar.Name))
            : types.Input(shape);
    }
}
