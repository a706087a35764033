using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>Compares columns that were named at different places.</summary>
internal static class ColumnExpression
{
    /// <summary>Whether both are the same property of an entity.</summary>
    public static bool IsSameAs(this LambdaExpression column, LambdaExpression? other) =>
        column == other || (Property(column) is { } property && other is not null && property == Property(other));

    private static (Type Entity, string Name)? Property(LambdaExpression column) =>
        column.Body is MemberExpression { Expression: ParameterExpression entity } member ? (entity.Type, member.Member.Name) : null;
}
