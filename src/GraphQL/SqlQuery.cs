namespace CrmGraph.GraphQL;

/// <summary>A query as SQL.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Arguments">Its parameters.</param>
/// <param name="Columns">Where the cells of the row are found in its result, one for each.</param>
public sealed record SqlQuery(string Text, IReadOnlyList<SqlArgument> Arguments, IReadOnlyList<SqlColumn> Columns);
