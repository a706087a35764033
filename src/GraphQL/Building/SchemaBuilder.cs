using CrmGraph.GraphQL.Building.Fields;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building;

/// <summary>Collects what the graph has, capability by capability, and makes the schema of it.</summary>
public sealed class SchemaBuilder
{
    private readonly TypeFactory _types = new();
    private readonly Dictionary<Type, ObjectTypeDescription> _objects = [];
    private readonly QueryBuilder _query = new();
    private readonly List<FieldBuilder> _mutations = [];
    private readonly List<FieldBuilder> _subscriptions = [];
    private readonly InterfaceType _error = ErrorInterface.Make();

    /// <summary>A scalar with coercion of its own; columns take it with <c>As(name)</c>.</summary>
    public void Scalar(ScalarType scalar) => _types.Add(scalar);

    /// <summary>A scalar whose values are texts of a certain form; columns take it with <c>As(name)</c>.</summary>
    public void Scalar(string name, string description, Func<string, bool> isValid) =>
        _types.Add(ExtendedScalars.Text(name, description, isValid));

    /// <summary>An enum under a name of its own; others need not be registered.</summary>
    public void Enum<T>(string? name = null)
        where T : struct, Enum => _types.Add(typeof(T), EnumTypes.Of(typeof(T), name ?? typeof(T).Name));

    /// <summary>An entity: only the fields that are described are in the graph.</summary>
    public void Object<T>(string name, Action<ObjectTypeBuilder<T>> describe) => Register(new ObjectTypeBuilder<T>(name), describe);

    /// <summary>A class whose objects the program makes: all its public properties are fields.</summary>
    public void InMemory<T>(string name, Action<ObjectTypeBuilder<T>>? describe = null)
    {
        var builder = new ObjectTypeBuilder<T>(name);
        builder.Fields.AddRange(PropertyFields.Of(typeof(T)));
        Register(builder, describe);
    }

    /// <summary>Adds fields to a type that another capability registered before.</summary>
    public void Extend<T>(Action<ObjectTypeBuilder<T>> describe)
    {
        if (!_objects.TryGetValue(typeof(T), out var known))
        {
            throw new SchemaException($"{typeof(T)} is not in the graph yet; register it before extending it.");
        }

        describe((ObjectTypeBuilder<T>)known);
    }

    public void Query(Action<QueryBuilder> describe) => describe(_query);

    /// <summary>A mutation; the parameters of the input's record are the fields of its input object.</summary>
    public void Mutation<TInput>(string name, Action<MutationBuilder<TInput>> describe)
    {
        var mutation = new MutationBuilder<TInput>(name);
        describe(mutation);
        _mutations.Add(mutation);
        foreach (var error in mutation.ErrorTypes.Where(e => !_objects.ContainsKey(e)))
        {
            RegisterError(error);
        }
    }

    /// <summary>A live field; the parameters of the arguments' record are its arguments, among them <c>after</c> to resume.</summary>
    public SubscriptionBuilder<TArgs, TEvent> Subscription<TArgs, TEvent>(
        string name, Func<TArgs, RequestContext, IAsyncEnumerable<SequencedEvent<TEvent>>> open)
    {
        var subscription = new SubscriptionBuilder<TArgs, TEvent>(name, open);
        _subscriptions.Add(subscription);
        return subscription;
    }

    /// <exception cref="SchemaException">Something does not fit together; the message says what.</exception>
    public Schema Build() => new SchemaAssembly(_types, [.. _objects.Values]).Assemble(_query.Fields, _mutations, _subscriptions);

    private void Register<T>(ObjectTypeBuilder<T> builder, Action<ObjectTypeBuilder<T>>? describe)
    {
        describe?.Invoke(builder);
        _types.Add(builder.Model);
        _objects[typeof(T)] = builder;
    }

    private void RegisterError(Type error)
    {
        var description = new ErrorDescription(error, _error);
        _types.Add(description.Model);
        _objects[error] = description;
    }
}
