using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>
/// Prepares a query for being shared: what its expressions captured of the request becomes a slot that is read from each request
/// anew, queries they captured become part of it, and what else they captured a constant.
/// </summary>
/// <remarks>
/// A value taken out of the request before the expression was written, such as a local variable with the caller's id, cannot be
/// traced back. The query still is right for this request, but <see cref="IsShareable"/> says that no other may use it.
/// </remarks>
internal sealed class RequestCapture : ExpressionVisitor
{
    private readonly RequestContext _context;
    private readonly Evaluable _evaluable;

    private RequestCapture(RequestContext context, Evaluable evaluable)
    {
        _context = context;
        _evaluable = evaluable;
    }

    /// <summary>Whether every value of the request was traced back to it.</summary>
    public bool IsShareable { get; private set; } = true;

    /// <summary>The query with slots, and whether it may be shared.</summary>
    public static (Expression Query, bool IsShareable) Trace(Expression query, RequestContext context)
    {
        var capture = new RequestCapture(context, Evaluable.In(query));
        return (capture.Visit(query)!, capture.IsShareable);
    }

    public override Expression? Visit(Expression? node) => node is not null && _evaluable.Contains(node) ? Fold(node) : base.Visit(node);

    private Expression Fold(Expression node)
    {
        if (typeof(IQueryable).IsAssignableFrom(node.Type))
        {
            return Inline((IQueryable)Evaluable.Value(node)!);
        }

        var origin = new RequestOrigin(_context);
        var traced = origin.Visit(node);
        IsShareable &= !origin.HasStrangers;
        return origin.IsOfRequest
            ? new ContextSlot(RequestOrigin.Reader(traced), node.Type)
            : Expression.Constant(Evaluable.Value(node), node.Type);
    }

    /// <summary>A captured query captured things of its own.</summary>
    private Expression Inline(IQueryable captured)
    {
        var (query, isShareable) = Trace(captured.Expression, _context);
        IsShareable &= isShareable;
        return query;
    }
}
