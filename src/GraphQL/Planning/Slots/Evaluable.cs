using System.Linq.Expressions;
using System.Reflection;

namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>Finds the parts of a query that have a value without any row: captured objects, and what is read or computed from them.</summary>
internal sealed class Evaluable : ExpressionVisitor
{
    private readonly HashSet<Expression> _found = new(ReferenceEqualityComparer.Instance);
    private bool _isFree = true;
    private bool _isCaptured;

    public static Evaluable In(Expression query)
    {
        var found = new Evaluable();
        found.Visit(query);
        return found;
    }

    public static object? Value(Expression node) => node is ConstantExpression constant
        ? constant.Value
        : Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)();

    /// <summary>Whether a constant can be written in a program; others were captured, or taken from somewhere at run time.</summary>
    public static bool IsLiteral(ConstantExpression constant) =>
        constant.Value is null or string or decimal or Type || constant.Value.GetType() is { IsPrimitive: true } or { IsEnum: true };

    public bool Contains(Expression node) => _found.Contains(node);

    public override Expression? Visit(Expression? node)
    {
        if (node is null)
        {
            return null;
        }

        var (outerFree, outerCaptured) = (_isFree, _isCaptured);
        (_isFree, _isCaptured) = (true, false);
        base.Visit(node);
        if (_isFree && _isCaptured)
        {
            _found.Add(node);
        }

        (_isFree, _isCaptured) = (_isFree && outerFree, _isCaptured || outerCaptured);
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _isFree = false;
        return node;
    }

    protected override Expression VisitExtension(Expression node)
    {
        _isFree = false;
        return node;
    }

    protected override Expression VisitLambda<T>(Expression<T> node)
    {
        base.VisitLambda(node);
        _isFree = false;
        return node;
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        _isCaptured |= !IsLiteral(node);
        return node;
    }

    /// <summary>A static field that never changes is as good as captured; other static members mean something to the database.</summary>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (node.Expression is not null)
        {
            return base.VisitMember(node);
        }

        _isCaptured |= node.Member is FieldInfo { IsInitOnly: true };
        _isFree &= node.Member is FieldInfo { IsInitOnly: true };
        return node;
    }
}
