using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads the page of a root field, and the total when it is selected.</summary>
internal sealed class PageStep(PageQueries queries) : Step
{
    private readonly StatementCache<CursorForm> _rows = new();
    private readonly Statement? _count = queries.Counted?.Count();

    public PageQueries Queries => queries;

    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var cut = queries.Cut(context);
        var rows = queries.Rows is { } query
            ? await _rows.Get(cut.Form, () => query(cut.Form).List()).ReadAsync(new SlotInput(context))
            : [];
        var count = _count is null ? [] : await _count.ReadAsync(new SlotInput(context));
        return [.. parents.Select(_ => cut.Of(rows, count.Count == 0 ? 0 : (int)count[0][0]!))];
    }
}
