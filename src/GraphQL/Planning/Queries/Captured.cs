using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>A client's value inside a query. As a captured variable it becomes a parameter; a constant would defeat the query cache.</summary>
internal static class Captured
{
    /// <summary>An expression of the given type that reads the value.</summary>
    public static Expression Value(object? value, Type type)
    {
        var box = Activator.CreateInstance(typeof(Box<>).MakeGenericType(type), [value])!;
        return Expression.Property(Expression.Constant(box), nameof(Box<>.Value));
    }

    private sealed class Box<T>(T value)
    {
        public T Value { get; } = value;
    }
}
