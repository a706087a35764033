using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads the entities of all parents' keys with one statement; what the caller may not see is null.</summary>
internal sealed class ByKeyStep : Step
{
    private readonly Func<object, RequestContext, object?> _keyOf;
    private readonly KeyList _keys;
    private readonly Statement _rows;
    private readonly int _keyCell;

    public ByKeyStep(RowQuery query, ObjectModel target, Func<object, RequestContext, object?> keyOf)
    {
        _keyOf = keyOf;
        Query = query;
        Target = target;
        _keys = new KeyList(target.RequiredKey.ReturnType);
        _keyCell = query.Shape.Cell(target.RequiredKey, 0);
        _rows = query.ByKey(target.RequiredKey, _keys);
    }

    public RowQuery Query { get; }

    public ObjectModel Target { get; }

    public Func<object, RequestContext, object?> KeyOf => _keyOf;

    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var keys = parents.Select(p => _keyOf(p, context)).ToList();
        if (_keys.Of(keys.OfType<object>()) is not { } list)
        {
            return new object?[parents.Count];
        }

        var rows = (await _rows.ReadAsync(new SlotInput(context, list))).ToDictionary(r => r[_keyCell]!);
        return [.. keys.Select(k => k is null ? null : rows.GetValueOrDefault(k))];
    }
}
