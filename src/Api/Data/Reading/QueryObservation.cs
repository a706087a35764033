using System.Linq.Expressions;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Data.Reading;

/// <summary>Looks on while EF compiles a query on this thread, and remembers its columns and the types of its parameters.</summary>
internal sealed class QueryObservation : IDisposable
{
    [ThreadStatic]
    private static QueryObservation? _current;

    private readonly Dictionary<string, SqlParameterExpression> _parameters = new(StringComparer.Ordinal);

    public QueryObservation() => _current = this;

    /// <summary>The observation of the query being compiled; null for queries nobody looks at.</summary>
    public static QueryObservation? Current => _current;

    /// <summary>Where the cells of the row are found.</summary>
    public IReadOnlyList<SqlColumn> Columns { get; private set; } = [];

    /// <summary>The name EF was given for a parameter of the command, and how its value is written.</summary>
    public (string Name, RelationalTypeMapping Mapping) Parameter(string parameterName) =>
        _parameters.TryGetValue(parameterName.TrimStart('@'), out var known) && known.TypeMapping is { } mapping
            ? (known.InvariantName, mapping)
            : throw new InvalidOperationException($"EF made the parameter {parameterName} itself; write the condition without one.");

    public void Dispose() => _current = null;

    /// <summary>Called by EF's pipeline with the finished query.</summary>
    public void Observe(ShapedQueryExpression query)
    {
        var select = (SelectExpression)query.QueryExpression;
        new ParameterSearch(_parameters).Visit(select);
        Columns = query.ShaperExpression is NewArrayExpression row
            ? [.. row.Expressions.Select(cell => Column(cell, select))]
            : throw new InvalidOperationException("The query does not end in the cells of a row.");
    }

    private static SqlColumn Column(Expression cell, SelectExpression select)
    {
        while (cell is UnaryExpression converted)
        {
            cell = converted.Operand;
        }

        return cell is ProjectionBindingExpression binding && select.GetProjection(binding) is ConstantExpression { Value: int ordinal }
            ? ColumnReader.For(select.Projection[ordinal].Expression, ordinal)
            : throw new InvalidOperationException($"The database cannot compute {cell}; a field must be a column or an expression over columns.");
    }

    private sealed class ParameterSearch(Dictionary<string, SqlParameterExpression> found) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node)
        {
            if (node is SqlParameterExpression parameter)
            {
                found[parameter.Name] = parameter;
            }

            return base.VisitExtension(node);
        }
    }
}
