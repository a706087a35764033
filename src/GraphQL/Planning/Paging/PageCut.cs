namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>The page one request asks for, cut from the rows its plan reads.</summary>
/// <param name="Size">How many rows the client wants.</param>
/// <param name="IsBackward">The rows are read from the end.</param>
/// <param name="Start">The sort keys of the row next to which the page starts; null at an end of the list.</param>
/// <param name="Cursors">The cursors of the list.</param>
internal sealed record PageCut(int Size, bool IsBackward, IReadOnlyList<object?>? Start, Cursors Cursors)
{
    /// <summary>The form of the statement that reads the page.</summary>
    public CursorForm Form { get; } = CursorForm.Of(Start);

    public bool HasNext(bool hasMore) => IsBackward ? Start is not null : hasMore;

    public bool HasPrevious(bool hasMore) => IsBackward ? hasMore : Start is not null;

    /// <summary>Makes the page of the rows read, which are at least one more than asked for when there are more.</summary>
    public Page Of(IReadOnlyList<object?[]> read, int count)
    {
        var hasMore = read.Count > Size;
        var rows = read.Take(Size);
        return new Page([.. IsBackward ? rows.Reverse() : rows], HasNext(hasMore), HasPrevious(hasMore), count, Cursors);
    }
}
