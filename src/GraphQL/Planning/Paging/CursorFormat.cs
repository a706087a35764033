using System.Linq.Expressions;
using System.Security.Cryptography;
using System.Text;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>
/// What the cursors of a list consist of: the sort keys of a row, together with a hash of the field, its condition and its order.
/// A cursor of another list is refused instead of giving a wrong page.
/// </summary>
internal sealed class CursorFormat
{
    private const int HashBytes = 6;

    private readonly string _coordinate;
    private readonly FieldArguments _arguments;
    private readonly QueryShape _shape;
    private readonly IReadOnlyList<Expression> _keys;
    private int[] _cells = [];

    public CursorFormat(FieldUse use, QueryShape shape, IReadOnlyList<SortKey> order)
    {
        _coordinate = use.Coordinate;
        _arguments = use.Arguments;
        _shape = shape;
        _keys = [.. order.Select(k => k.Value)];
    }

    /// <summary>The cells with the sort keys, when cursors are selected.</summary>
    public IReadOnlyList<int> Cells => _cells;

    public Type TypeOf(int key) => _keys[key].Type;

    public int Count => _keys.Count;

    /// <summary>Adds the sort keys to the cells of the query, because cursors are selected.</summary>
    public void AddCells() => _cells = [.. _keys.Select(_shape.Cell)];

    /// <summary>The hash in one request.</summary>
    public string Hash(RequestContext context)
    {
        var arguments = _arguments.Of(context);
        var bound = $"{_coordinate} {Canonical.Text(arguments.GetValueOrDefault("where"))} "
            + Canonical.Text(arguments.GetValueOrDefault("order"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(bound)).AsSpan(0, HashBytes));
    }
}
