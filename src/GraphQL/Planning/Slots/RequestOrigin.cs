using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>Rewrites an expression over captured objects into one over the request, wherever a captured object is the request's.</summary>
internal sealed class RequestOrigin(RequestContext context) : ExpressionVisitor
{
    private static readonly ParameterExpression Request = Expression.Parameter(typeof(RequestContext), "request");

    /// <summary>Whether anything in it is the request's.</summary>
    public bool IsOfRequest { get; private set; }

    /// <summary>Whether it also uses captured objects that are not the request's.</summary>
    public bool HasStrangers { get; private set; }

    /// <summary>Reads the rewritten expression from a request.</summary>
    public static Func<RequestContext, object?> Reader(Expression traced) =>
        Expression.Lambda<Func<RequestContext, object?>>(Expression.Convert(traced, typeof(object)), Request).Compile();

    protected override Expression VisitMember(MemberExpression node) =>
        node.Expression is null ? node : OfRequest(node) ?? base.VisitMember(node);

    protected override Expression VisitConstant(ConstantExpression node)
    {
        if (OfRequest(node) is { } found)
        {
            return found;
        }

        HasStrangers |= !Evaluable.IsLiteral(node);
        return node;
    }

    private UnaryExpression? OfRequest(Expression node)
    {
        if (node.Type.IsValueType || Evaluable.Value(node) is not { } value)
        {
            return null;
        }

        Expression? found = ReferenceEquals(value, context) ? Request
            : ReferenceEquals(value, context.User) ? Expression.Property(Request, nameof(RequestContext.User))
            : null;
        IsOfRequest |= found is not null;
        return found is null ? null : Expression.Convert(found, node.Type);
    }
}
