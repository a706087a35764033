using System.Reflection;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>Makes a positional record of the coerced arguments or fields of an input.</summary>
internal sealed class InputRecord
{
    private readonly ConstructorInfo _constructor;

    // Names in the graph are known once the whole schema is built.
    private readonly Lazy<InputParameter[]> _parameters;

    /// <param name="type">The record.</param>
    /// <param name="nameOf">The name in the graph of an entity whose id is expected.</param>
    public InputRecord(Type type, Func<Type, string> nameOf)
    {
        _constructor = ConstructorOf(type);
        _parameters = new(() => [.. _constructor.GetParameters().Select(p => new InputParameter(p, nameOf))]);
    }

    /// <summary>The parameters of the record's constructor.</summary>
    public static ParameterInfo[] ParametersOf(Type type) => ConstructorOf(type).GetParameters();

    public object Read(IReadOnlyDictionary<string, object?> values) =>
        _constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. _parameters.Value.Select(p => p.Of(values))], null);

    private static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors().MaxBy(c => c.GetParameters().Length)
        ?? throw new SchemaException($"{type} needs a public constructor whose parameters are its fields.");
}
