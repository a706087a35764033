using System.Linq.Expressions;
using System.Reflection;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>What may be null in a query, and types that can say so.</summary>
internal static class Nullables
{
    /// <summary>The type without <c>?</c>.</summary>
    public static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    /// <summary>The type that can hold null.</summary>
    public static Type Lifted(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    /// <summary>The expression in the type that can hold null: a joined row may be missing.</summary>
    public static Expression Lift(Expression value) =>
        value.Type == Lifted(value.Type) ? value : Expression.Convert(value, Lifted(value.Type));

    /// <summary>May the expression be null, by its type or by the annotation of the property it reads?</summary>
    public static bool MayBeNull(LambdaExpression lambda)
    {
        if (lambda.ReturnType.IsValueType)
        {
            return Nullable.GetUnderlyingType(lambda.ReturnType) is not null;
        }

        return lambda.Body is not MemberExpression { Member: PropertyInfo property }
            || new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;
    }
}
