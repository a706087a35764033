using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Which rows follow the one where a page starts, as conditions over placeholders.</summary>
/// <param name="Range">Those that an index finds in one place.</param>
/// <param name="Nulls">
/// The rows without the first key, which come after all others: another place of the index. In one condition with the range they
/// would keep the database from seeking either.
/// </param>
internal sealed record PageStart(Expression Range, Expression? Nulls)
{
    /// <summary>All of them.</summary>
    public Expression Rows => Nulls is null ? Range : Expression.OrElse(Nulls, Range);
}
