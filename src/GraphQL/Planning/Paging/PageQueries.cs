using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>What a connection reads.</summary>
/// <param name="Arguments">Which page the client asks for.</param>
/// <param name="Format">The cursors of the list.</param>
internal sealed record PageQueries(PageArguments Arguments, CursorFormat Format)
{
    /// <summary>The query of the rows, by the form of the cursor; null when only the total is selected.</summary>
    public Func<CursorForm, RowQuery>? Rows { get; init; }

    /// <summary>The query that is counted; null when the total is not selected.</summary>
    public RowQuery? Counted { get; init; }

    /// <summary>The page of one request.</summary>
    /// <exception cref="GraphQLException">Its size or its cursor does not fit.</exception>
    public PageCut Cut(RequestContext context) => context.RequiredValues.CutOf(Format, () =>
    {
        var cursors = new Cursors(Format, context);
        var start = Arguments.Cursor(context) is { } text ? cursors.Read(text) : null;
        return new PageCut(Arguments.Size(context), Arguments.IsBackward, start, cursors);
    });
}
