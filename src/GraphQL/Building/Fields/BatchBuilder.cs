using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A field whose values a declared step gets for all parents at once.</summary>
public sealed class BatchBuilder<TKey, TValue> : DescribedField<BatchBuilder<TKey, TValue>>
    where TKey : notnull
{
    private readonly LambdaExpression _key;
    private readonly Func<IReadOnlyList<TKey>, RequestContext, Task<IReadOnlyDictionary<TKey, TValue>>> _load;
    private bool _isNullable = true;

    internal BatchBuilder(
        string name, LambdaExpression key, Func<IReadOnlyList<TKey>, RequestContext, Task<IReadOnlyDictionary<TKey, TValue>>> load)
        : base(name)
    {
        _key = key;
        _load = load;
    }

    /// <summary>The step answers every key.</summary>
    public BatchBuilder<TKey, TValue> NonNull()
    {
        _isNullable = false;
        return this;
    }

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner) =>
        new(Name, types.Output(ClrShape.Of(typeof(TValue)) with { IsNullable = _isNullable }))
        {
            Binding = new BatchBinding(new Accessor(_key), LoadAsync),
        };

    private async Task<Func<object, object?>> LoadAsync(IReadOnlyList<object> keys, RequestContext context)
    {
        var values = await _load([.. keys.Cast<TKey>()], context);
        return key => values.TryGetValue((TKey)key, out var value) ? value : null;
    }
}
