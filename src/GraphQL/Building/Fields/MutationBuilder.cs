using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A mutation: one input, a payload with what it changed, and a union of the errors it declares.</summary>
public sealed class MutationBuilder<TInput> : DescribedField<MutationBuilder<TInput>>
{
    private readonly List<Type> _errors = [];
    private Func<TInput, RequestContext, Task<object?>>? _run;
    private Func<TypeFactory, FieldDefinition>? _data;

    internal MutationBuilder(string name)
        : base(name)
    {
    }

    /// <summary>The payload has the entity whose id the use case returns, read back with the client's selection.</summary>
    public MutationBuilder<TInput> Returns<TEntity>(string field, Func<TInput, RequestContext, Task<Guid>> run)
    {
        _run = async (input, context) => await run(input, context);
        Expression<Func<MutationOutcome, Guid?>> key = outcome => (Guid?)outcome.Value;
        _data = types =>
        {
            var target = types.Object(typeof(TEntity));
            return new FieldDefinition(field, target.Type) { Binding = new OneBinding(new Accessor(key), target) };
        };
        return this;
    }

    /// <summary>The payload has the object that the use case returns.</summary>
    public MutationBuilder<TInput> ReturnsValue<TValue>(string field, Func<TInput, RequestContext, Task<TValue>> run)
    {
        _run = async (input, context) => await run(input, context);
        _data = types => new FieldDefinition(field, types.Output(ClrShape.Of(typeof(TValue)) with { IsNullable = true }))
        {
            Binding = new ResolverBinding((outcome, _, _) => new ValueTask<object?>(((MutationOutcome)outcome).Value)),
        };
        return this;
    }

    /// <summary>The refusals the use case may answer with; each is an object type of the same name that implements <c>Error</c>.</summary>
    public MutationBuilder<TInput> Errors(params Type[] errors)
    {
        _errors.AddRange(errors);
        return this;
    }

    internal IReadOnlyList<Type> ErrorTypes => _errors;

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var data = _data ?? throw new SchemaException($"{Name} has no payload: call Returns.");
        var reader = types.Inputs.Reader(typeof(TInput));
        var field = new FieldDefinition(Name, new NonNullType(PayloadTypes.Of(Name, data(types), ErrorObjects(types))))
        {
            Binding = new MutationBinding(async (input, context) => await _run!((TInput)await reader.ReadPresentAsync(input, context), context), _errors),
        };
        field.Arguments.Add(new InputValue("input", new NonNullType(PayloadTypes.Input(Name, typeof(TInput), types)))
        {
            Description = "What is to be done.",
        });
        return field;
    }

    private List<ObjectType> ErrorObjects(TypeFactory types) => [.. _errors.Select(e => types.Object(e).Type)];
}
