using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace CrmGraph.Api.Data;

#pragma warning disable EF1001 // The provider has no public way to say where nulls go. What is used here has been the same for years, and tests read the SQL.

/// <summary>
/// Writes "is it null, then its value" as PostgreSQL's own <c>NULLS LAST</c>: the same order, and one that an index has, so
/// that a page is read from where it starts instead of being sorted out of all rows.
/// </summary>
internal sealed class NullsLastSql(
    QuerySqlGeneratorDependencies dependencies,
    IRelationalTypeMappingSource types,
    INpgsqlSingletonOptions options)
    : NpgsqlQuerySqlGenerator(dependencies, types, options.ReverseNullOrderingEnabled, options.PostgresVersion)
{
    protected override void GenerateOrderings(SelectExpression selectExpression)
    {
        var orderings = selectExpression.Orderings;
        if (!orderings.Zip(orderings.Skip(1)).Any(pair => IsNullsOf(pair.First, pair.Second)))
        {
            base.GenerateOrderings(selectExpression);
            return;
        }

        Sql.AppendLine().Append("ORDER BY ");
        for (var at = 0; at < orderings.Count; at++)
        {
            Sql.Append(at == 0 ? "" : ", ");
            if (at + 1 < orderings.Count && IsNullsOf(orderings[at], orderings[at + 1]))
            {
                Visit(orderings[at + 1]);
                Sql.Append(orderings[at].IsAscending ? " NULLS LAST" : " NULLS FIRST");
                at++;
            }
            else
            {
                Visit(orderings[at]);
            }
        }
    }

    private static bool IsNullsOf(OrderingExpression first, OrderingExpression second) =>
        first.Expression is SqlUnaryExpression { OperatorType: System.Linq.Expressions.ExpressionType.Equal, Operand: var tested }
        && tested.Equals(second.Expression);

    /// <summary>Makes one generator for each statement, as EF Core asks for it.</summary>
    internal sealed class Factory(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource types,
        INpgsqlSingletonOptions options) : IQuerySqlGeneratorFactory
    {
        public QuerySqlGenerator Create() => new NullsLastSql(dependencies, types, options);
    }
}
