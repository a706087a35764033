using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>Makes the condition of a query from a <c>where</c> argument; every value in it becomes a parameter.</summary>
internal static class FilterCompiler
{
    /// <summary>The condition over the placeholders of the query, or null when there is none.</summary>
    public static Expression? Compile(FieldUse use, QueryShape shape)
    {
        var type = use.Definition.Arguments["where"]?.Type.Named as InputObjectType;
        return type is not null && use.Arguments.GetValueOrDefault("where") is IReadOnlyDictionary<string, object?> where
            ? All(type, where, shape.RootScope)
            : null;
    }

    private static Expression? All(InputObjectType type, IReadOnlyDictionary<string, object?> where, RowScope rows) =>
        Combine(where.Where(c => c.Value is not null).Select(c => One(type.Fields[c.Key]!, c.Value!, type, rows)), Expression.AndAlso);

    private static Expression? One(InputValue field, object value, InputObjectType type, RowScope rows) => field.Binding switch
    {
        FilterOperator.And => Combine(Each(value, type, rows), Expression.AndAlso),
        FilterOperator.Or => Combine(Each(value, type, rows), Expression.OrElse),
        OneBinding one => All((InputObjectType)field.Type.Named, Fields(value), rows.Join(one)),
        ColumnBinding column => Column(column, (InputObjectType)field.Type.Named, Fields(value), rows),
        _ => throw new InvalidOperationException($"{type}.{field.Name} cannot be filtered."),
    };

    private static IEnumerable<Expression?> Each(object value, InputObjectType type, RowScope rows) =>
        ((IEnumerable<object?>)value).Select(v => All(type, Fields(v!), rows));

    private static Expression? Column(
        ColumnBinding column, InputObjectType operations, IReadOnlyDictionary<string, object?> where, RowScope rows)
    {
        var bound = rows.Bind(column.Value.Expression);
        var value = rows.MayBeMissing ? Nullables.Lift(bound) : bound;
        return Operations(column, operations, where, value);
    }

    private static Expression? Operations(
        ColumnBinding column, InputObjectType type, IReadOnlyDictionary<string, object?> where, Expression value) =>
        Combine(where.Select(c => Operation(column, type, (FilterOperator)type.Fields[c.Key]!.Binding!, c.Value, value)), Expression.AndAlso);

    private static Expression? Operation(
        ColumnBinding column, InputObjectType type, FilterOperator operation, object? operand, Expression value) => operation switch
        {
            FilterOperator.And or FilterOperator.Or => operand is null ? null : Combine(
                ((IEnumerable<object?>)operand).Select(o => Operations(column, type, Fields(o!), value)),
                operation == FilterOperator.And ? Expression.AndAlso : Expression.OrElse),
            FilterOperator.In or FilterOperator.Nin => Comparison.OneOf(operation, value, Operands(operand, column)),
            >= FilterOperator.Contains => Comparison.Text(operation, value, operand as string),
            _ => Comparison.Of(operation, value, Operand.Of(operand, column)),
        };

    private static IEnumerable<object?> Operands(object? operand, ColumnBinding column) =>
        (operand as IEnumerable<object?> ?? []).Select(o => Operand.Of(o, column));

    private static IReadOnlyDictionary<string, object?> Fields(object value) => (IReadOnlyDictionary<string, object?>)value;

    private static Expression? Combine(IEnumerable<Expression?> conditions, Func<Expression, Expression, Expression> with) =>
        conditions.OfType<Expression>().Aggregate((Expression?)null, (all, next) => all is null ? next : with(all, next));
}
