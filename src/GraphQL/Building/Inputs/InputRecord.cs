using System.Reflection;
using CrmGraph.GraphQL.Building.Types;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>Makes a positional record of the coerced arguments or fields of an input.</summary>
/// <param name="type">The record.</param>
/// <param name="nameOf">The name in the graph of an entity whose id is expected.</param>
internal sealed class InputRecord(Type type, Func<Type, string> nameOf)
{
    private readonly ConstructorInfo _constructor = ConstructorOf(type);

    /// <summary>The parameters of the record's constructor.</summary>
    public static ParameterInfo[] ParametersOf(Type type) => ConstructorOf(type).GetParameters();

    public object Read(IReadOnlyDictionary<string, object?> values) => _constructor.Invoke(
        BindingFlags.DoNotWrapExceptions, null, [.. _constructor.GetParameters().Select(p => Argument(p, values))], null);

    private object? Argument(ParameterInfo parameter, IReadOnlyDictionary<string, object?> values)
    {
        if (values.TryGetValue(GraphName.Field(parameter.Name!), out var value) && (value is not null || TakesNull(parameter)))
        {
            return new InputConversion(IdentifiedEntity.Of(parameter) is { } entity ? nameOf(entity) : null, nameOf).To(parameter.ParameterType, value);
        }

        return parameter.HasDefaultValue ? parameter.DefaultValue : EmptyOf(parameter.ParameterType);
    }

    /// <summary>A number with a default takes the default for null too.</summary>
    private static bool TakesNull(ParameterInfo parameter) => !parameter.HasDefaultValue || ClrShape.Of(parameter).IsNullable;

    private static object? EmptyOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    private static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors().MaxBy(c => c.GetParameters().Length)
        ?? throw new SchemaException($"{type} needs a public constructor whose parameters are its fields.");
}
