using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>
/// Makes the condition of a query from a <c>where</c> argument. Which fields are given, and which are null, decides about its
/// form; the values themselves are slots.
/// </summary>
internal sealed class FilterCompiler
{
    private const string Where = "where";

    private readonly Func<Expression, Expression, Expression> _like;

    private FilterCompiler(Func<Expression, Expression, Expression> like) => _like = like;

    /// <summary>The condition over the placeholders of the query, or null when there is none.</summary>
    public static Expression? Compile(FieldUse use, QueryShape shape)
    {
        var type = use.Definition.Arguments[Where]?.Type.Named as InputObjectType;
        return type is not null && use.Arguments.Planned.GetValueOrDefault(Where) is IReadOnlyDictionary<string, object?> where
            ? new FilterCompiler(use.Options.RequiredDatabase.Like)
                .All(type, where, new ArgumentPath(use.Arguments, Where), shape.RootScope)
            : null;
    }

    private Expression? All(InputObjectType type, IReadOnlyDictionary<string, object?> where, ArgumentPath path, RowScope rows) =>
        Combine(
            where.Where(c => c.Value is not null).Select(c => One(type.Fields[c.Key]!, c.Value!, path.At(c.Key), type, rows)),
            Expression.AndAlso);

    private Expression? One(InputValue field, object value, ArgumentPath path, InputObjectType type, RowScope rows) => field.Binding switch
    {
        FilterOperator.And => Combine(Each(value, path, type, rows), Expression.AndAlso),
        FilterOperator.Or => Combine(Each(value, path, type, rows), Expression.OrElse),
        OneBinding one => All((InputObjectType)field.Type.Named, Fields(value), path, Target(one, Fields(value), rows)),
        ColumnBinding column => Column(column, (InputObjectType)field.Type.Named, Fields(value), path, rows),
        _ => throw new InvalidOperationException($"{type}.{field.Name} cannot be filtered."),
    };

    /// <summary>Who asks for nothing but the key of what may be seen anyway needs no join.</summary>
    private static RowScope Target(OneBinding one, IReadOnlyDictionary<string, object?> where, RowScope rows) =>
        one.IsVisible && where.Keys.All(field => field == one.Target.KeyField) ? rows.KeyOf(one) : rows.Join(one);

    private IEnumerable<Expression?> Each(object value, ArgumentPath path, InputObjectType type, RowScope rows) =>
        ((IEnumerable<object?>)value).Select((v, i) => All(type, Fields(v!), path.At(i), rows));

    private Expression? Column(
        ColumnBinding column, InputObjectType operations, IReadOnlyDictionary<string, object?> where, ArgumentPath path, RowScope rows)
    {
        var bound = rows.Bind(column.Value.Expression);
        var value = rows.MayBeMissing ? Nullables.Lift(bound) : bound;
        return Operations(column, operations, where, path, value);
    }

    private Expression? Operations(
        ColumnBinding column, InputObjectType type, IReadOnlyDictionary<string, object?> where, ArgumentPath path, Expression value) =>
        Combine(
            where.Select(c => Operation(column, type, (FilterOperator)type.Fields[c.Key]!.Binding!, c.Value, path.At(c.Key), value)),
            Expression.AndAlso);

    private Expression? Operation(
        ColumnBinding column, InputObjectType type, FilterOperator operation, object? operand, ArgumentPath path, Expression value) =>
        operation switch
        {
            FilterOperator.And or FilterOperator.Or => operand is null ? null : Combine(
                ((IEnumerable<object?>)operand).Select((o, i) => Operations(column, type, Fields(o!), path.At(i), value)),
                operation == FilterOperator.And ? Expression.AndAlso : Expression.OrElse),
            FilterOperator.In or FilterOperator.Nin => Comparison.OneOf(
                operation, value, operand is IEnumerable<object?> list && list.Contains(null), path, given => Operand.Of(given, column)),
            >= FilterOperator.Contains => Comparison.Text(operation, value, path, _like),
            _ => Comparison.Of(operation, value, path, given => Operand.Of(given, column)),
        };

    private static IReadOnlyDictionary<string, object?> Fields(object value) => (IReadOnlyDictionary<string, object?>)value;

    private static Expression? Combine(IEnumerable<Expression?> conditions, Func<Expression, Expression, Expression> with) =>
        conditions.OfType<Expression>().Aggregate((Expression?)null, (all, next) => all is null ? next : with(all, next));
}
