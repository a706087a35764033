using System.Reflection;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>One parameter of a record's constructor, looked at once for all requests.</summary>
/// <param name="parameter">The parameter.</param>
/// <param name="modelOf">The type in the graph of an entity whose id is expected.</param>
internal sealed class InputParameter(ParameterInfo parameter, Func<Type, ObjectModel> modelOf)
{
    private readonly string _name = GraphName.Field(parameter.Name!);

    // A number with a default takes the default for null too.
    private readonly bool _takesNull = !parameter.HasDefaultValue || ClrShape.Of(parameter).IsNullable;
    private readonly object? _missing = parameter.HasDefaultValue ? parameter.DefaultValue : EmptyOf(parameter.ParameterType);
    private readonly InputConversion _conversion = new(IdentifiedEntity.Of(parameter) is { } entity ? modelOf(entity) : null, modelOf);

    public object? Of(IReadOnlyDictionary<string, object?> values, NamedIds ids) =>
        values.TryGetValue(_name, out var value) && (value is not null || _takesNull) ? _conversion.To(parameter.ParameterType, value, ids) : _missing;

    private static object? EmptyOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
