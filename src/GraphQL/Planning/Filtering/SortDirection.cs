namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>The program's values of <c>SortEnumType</c>.</summary>
internal enum SortDirection
{
    Ascending,
    Descending,
}
