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
        var rows = await ReadAsync(keys.OfType<object>(), context);
        if (Target.FindAliases is { } find)
        {
            await AddRenamedAsync([.. keys.OfType<Guid>().Where(k => !rows.ContainsKey(k)).Distinct()], rows, find, context);
        }

        return [.. keys.Select(k => k is null ? null : rows.GetValueOrDefault(k))];
    }

    private async Task<Dictionary<object, object?[]>> ReadAsync(IEnumerable<object> keys, RequestContext context) =>
        _keys.Of(keys) is { } list ? (await _rows.ReadAsync(new SlotInput(context, list))).ToDictionary(r => r[_keyCell]!) : [];

    /// <summary>Adds under its former key what has another one by now.</summary>
    private async Task AddRenamedAsync(
        IReadOnlyList<Guid> missing,
        Dictionary<object, object?[]> rows,
        Func<IReadOnlyList<Guid>, RequestContext, Task<IReadOnlyDictionary<Guid, Guid>>> find,
        RequestContext context)
    {
        if (missing.Count == 0 || await find(missing, context) is not { Count: > 0 } present)
        {
            return;
        }

        var renamed = await ReadAsync(present.Values.Distinct().Cast<object>(), context);
        foreach (var (former, key) in present.Where(pair => renamed.ContainsKey(pair.Value)))
        {
            rows[former] = renamed[key];
        }
    }
}
