using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Which rows follow the one where a page starts, as conditions over placeholders.</summary>
/// <param name="Rows">All of them in one condition, bounded by the first key where an index can use that.</param>
/// <param name="Ranges">
/// The same rows in parts, each of which lies in one place of an index: those that share the first keys with the row, those
/// beyond it by the first key, those without it. In one condition, a database walks over everything that shares the first key.
/// </param>
internal sealed record PageStart(Expression Rows, IReadOnlyList<Expression> Ranges);
