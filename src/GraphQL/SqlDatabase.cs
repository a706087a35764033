using System.Data.Common;
using System.Linq.Expressions;

namespace CrmGraph.GraphQL;

/// <summary>
/// How the host's database is read: the planner composes a query as an expression, the host has SQL made of it once, and the engine
/// runs that SQL for each request.
/// </summary>
/// <param name="ChildPages">How pages of many parents are read in one statement.</param>
/// <param name="Compile">Makes the SQL of a query whose parameters are <see cref="Slot"/>s; the values are those of the request at hand.</param>
/// <param name="Like">The condition that a text matches a pattern with % and _, which a backslash escapes.</param>
/// <param name="Connect">An open connection; the engine disposes it.</param>
public sealed record SqlDatabase(
    ChildPages ChildPages,
    Func<Expression, IReadOnlyDictionary<Slot, object?>, RequestContext, SqlQuery> Compile,
    Func<Expression, Expression, Expression> Like,
    Func<CancellationToken, ValueTask<DbConnection>> Connect)
{
    /// <summary>The statement that begins a transaction in which several statements see the same data; COMMIT ends it.</summary>
    public string BeginReading { get; init; } = "BEGIN";

    /// <summary>Told about each statement before it is run.</summary>
    public Action<string> Running { get; init; } = _ => { };
}
