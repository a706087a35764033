using System.Reflection;
using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>Makes a positional record of the coerced arguments or fields of an input.</summary>
internal sealed class InputRecord
{
    private readonly ConstructorInfo _constructor;

    // Names in the graph are known once the whole schema is built.
    private readonly Lazy<InputParameter[]> _parameters;

    /// <param name="type">The record.</param>
    /// <param name="modelOf">The type in the graph of an entity whose id is expected.</param>
    public InputRecord(Type type, Func<Type, ObjectModel> modelOf)
    {
        _constructor = ConstructorOf(type);
        _parameters = new(() => [.. _constructor.GetParameters().Select(p => new InputParameter(p, modelOf))]);
    }

    /// <summary>The parameters of the record's constructor.</summary>
    public static ParameterInfo[] ParametersOf(Type type) => ConstructorOf(type).GetParameters();

    public object Read(IReadOnlyDictionary<string, object?> values) => Read(values, new NamedIds());

    /// <summary>Reads it with the ids that entities have now, where it names former ones.</summary>
    public async ValueTask<object> ReadPresentAsync(IReadOnlyDictionary<string, object?> values, RequestContext context)
    {
        var ids = new NamedIds();
        var asSent = Read(values, ids);
        return await ids.FindFormerAsync(context) ? Read(values, ids) : asSent;
    }

    internal object Read(IReadOnlyDictionary<string, object?> values, NamedIds ids) =>
        _constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, [.. _parameters.Value.Select(p => p.Of(values, ids))], null);

    private static ConstructorInfo ConstructorOf(Type type) =>
        type.GetConstructors().MaxBy(c => c.GetParameters().Length)
        ?? throw new SchemaException($"{type} needs a public constructor whose parameters are its fields.");
}
