using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The rows of one field of a plan: the statement that reads them for all parents, and the objects written of each.</summary>
/// <param name="rows">Composes the query for one request; for children, it contains that of their parents.</param>
/// <param name="database">Makes its SQL.</param>
internal sealed class RowSet(Func<RequestContext, JoinedQuery> rows, SqlDatabase database)
{
    private readonly StatementCache<string> _statements = new();
    private readonly StatementCache<string> _counts = new();
    private readonly List<ColumnField> _leaves = [];

    /// <summary>The rows of the parents; null for a root field.</summary>
    public RowSet? Parent { get; init; }

    /// <summary>The page that is read; null where all rows are.</summary>
    public PageQueries? Page { get; init; }

    /// <summary>Whether rows are read, and not only counted.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>Composes the query of the totals; null where they are not selected.</summary>
    public Func<Statement>? Count { get; init; }

    /// <summary>Whether a written field tells of persons.</summary>
    public bool IsPersonal { get; set; }

    public bool IsOfChildren => Parent is not null;

    /// <summary>Its number in the operation, children before their parents.</summary>
    public int Number { get; set; }

    /// <summary>The objects written of each row.</summary>
    public List<ObjectWriter> Templates { get; } = [];

    /// <summary>The cursors, where those of the first or last row are selected.</summary>
    public CursorFormat? CursorsOfPage { get; set; }

    /// <summary>The query of the rows in one request.</summary>
    public JoinedQuery Rows(RequestContext context) => rows(context);

    /// <summary>Adds a column to what is written.</summary>
    public ColumnField Add(Func<int, ColumnField> leaf)
    {
        _leaves.Add(leaf(_leaves.Count));
        return _leaves[^1];
    }

    /// <summary>The columns in one form of the statement.</summary>
    public Leaf[] LeavesOf(StatementForm form) => form.Leaves ??= [.. _leaves.Select(leaf => leaf.In(form.Sql))];

    /// <summary>The statement of the rows with the values of a request.</summary>
    public BoundStatement Bind(RequestContext context) =>
        _statements.Get(Form(context), () => new Statement(database, c => rows(c).Select())).Bind(new SlotInput(context));

    /// <summary>The statement of the totals with the values of a request.</summary>
    public BoundStatement? BindCount(RequestContext context) =>
        Count is null ? null : _counts.Get(Form(context), Count).Bind(new SlotInput(context));

    /// <summary>The forms of the cursors, on which the statement depends: its own and those of the parents.</summary>
    private string Form(RequestContext context)
    {
        var own = Page?.Cut(context).Form.Nulls ?? "";
        return Parent is null ? own : $"{Parent.Form(context)}/{own}";
    }
}
