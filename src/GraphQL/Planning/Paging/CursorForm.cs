namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Which sort keys of a cursor are null: the condition for what comes after it looks different for each such form.</summary>
/// <param name="Nulls">A letter for each key.</param>
internal readonly record struct CursorForm(string Nulls)
{
    private const char Null = 'n';

    /// <summary>The form of these keys; of no cursor at all when there are none.</summary>
    public static CursorForm Of(IReadOnlyList<object?>? keys) => new(string.Concat((keys ?? []).Select(k => k is null ? Null : 'v')));

    public bool IsNone => Nulls.Length == 0;

    public bool IsNull(int key) => Nulls[key] == Null;
}
