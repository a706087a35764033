using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL;

/// <summary>
/// A value that a query takes from each request anew. It stands in the query's expression where the host's database layer puts a
/// parameter, so that one plan serves all requests of its shape.
/// </summary>
public abstract class Slot : Expression
{
    private protected Slot(Type type) => Type = type;

    public sealed override ExpressionType NodeType => ExpressionType.Extension;

    public sealed override Type Type { get; }

    /// <summary>The value in one request.</summary>
    internal abstract object? Read(SlotInput input);

    protected sealed override Expression VisitChildren(ExpressionVisitor visitor) => this;
}
