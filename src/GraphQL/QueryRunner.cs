namespace CrmGraph.GraphQL;

/// <summary>How the host's database layer runs the queries that the planner composes.</summary>
/// <param name="ChildPages">How pages of many parents are read in one statement.</param>
/// <param name="ListAsync">Runs a query and returns its rows.</param>
/// <param name="CountAsync">Counts the rows of a query.</param>
public sealed record QueryRunner(
    ChildPages ChildPages,
    Func<IQueryable<object?[]>, CancellationToken, Task<List<object?[]>>> ListAsync,
    Func<IQueryable<int>, CancellationToken, Task<int>> CountAsync);
