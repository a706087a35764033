using System.Data.Common;
using System.Runtime.InteropServices;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The JSON of all rows of one statement, and which rows belong to which parent.</summary>
internal sealed class WrittenRows : IDisposable
{
    private readonly PooledBuffer _bytes = new();
    private readonly Utf8JsonWriter _json;
    private readonly List<RowSpan> _objects = [];
    private readonly List<int> _next = [];
    private readonly Dictionary<Guid, RowChain> _chains = [];
    private readonly Dictionary<Guid, int> _totals = [];
    private readonly int _templates;

    public WrittenRows(RowSet set, PageCut? cut)
    {
        _json = new Utf8JsonWriter(_bytes, JsonFormat.OfParts);
        _templates = set.Templates.Count;
        Cut = cut;
    }

    public PageCut? Cut { get; }

    /// <summary>The rows of a parent that has none.</summary>
    public RowGroup Nothing => new(this, default, 0);

    /// <summary>The rows of a parent; those of a root field have none.</summary>
    public RowGroup Of(Guid parent) => new(this, _chains.GetValueOrDefault(parent), _totals.GetValueOrDefault(parent));

    /// <summary>Writes every row as it is read.</summary>
    public async Task ReadAsync(DbDataReader reader, RowSet set, StatementForm form, WrittenRows[] written, CancellationToken stop)
    {
        var row = new RowWriting(reader, form, set.LeavesOf(form), _json, Cut?.Cursors, written);
        var parent = set.IsOfChildren ? ParentColumn(form) : null;
        while (await reader.ReadAsync(stop))
        {
            Add(row, set, parent?.Read(reader) ?? default);
            RowCount++;
        }
    }

    /// <summary>Reads the totals.</summary>
    public async Task ReadTotalsAsync(DbDataReader reader, RowSet set, StatementForm form, CancellationToken stop)
    {
        var parent = set.IsOfChildren ? ParentColumn(form) : null;
        while (await reader.ReadAsync(stop))
        {
            _totals[parent?.Read(reader) ?? default] = (int)form.Sql.Columns[0].Value(reader)!;
        }
    }

    /// <summary>How many rows were read.</summary>
    public int RowCount { get; private set; }

    /// <summary>The row after this one of the same parent.</summary>
    public int After(int row) => _next[row];

    /// <summary>The JSON of a row.</summary>
    public ReadOnlySpan<byte> Object(int row, int template)
    {
        var place = _objects[(row * _templates) + template];
        return _bytes.Part(place.Start, place.Length);
    }

    public void Dispose()
    {
        _json.Dispose();
        _bytes.Dispose();
    }

    private static SqlColumn<Guid> ParentColumn(StatementForm form) =>
        form.Sql.Columns[^1] as SqlColumn<Guid> ?? throw new UnwritableException("The key of the parent is no GUID.");

    private void Add(RowWriting row, RowSet set, Guid parent)
    {
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, parent, out _);
        chain.Read++;
        if (chain.Read > Cut?.Size)
        {
            return;
        }

        Link(ref chain);
        foreach (var template in set.Templates)
        {
            var start = _bytes.Count;
            _json.Reset();
            template.Write(row);
            _json.Flush();
            _objects.Add(new RowSpan(start, _bytes.Count - start));
        }

        if (set.CursorsOfPage is { } cursors)
        {
            chain.LastKeys = [.. cursors.Cells.Select(cell => row.Column(cell).Value(row.Reader))];
            chain.FirstKeys ??= chain.LastKeys;
        }
    }

    private void Link(ref RowChain chain)
    {
        var index = _next.Count;
        _next.Add(-1);
        if (chain.Kept++ == 0)
        {
            chain.First = index;
        }
        else
        {
            _next[chain.Last] = index;
        }

        chain.Last = index;
    }
}
