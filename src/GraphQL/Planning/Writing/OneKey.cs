using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The key of the one entity that a root field shows.</summary>
internal sealed class OneKey(Type type, Func<RequestContext, object?> read) : ParentSet(type)
{
    private readonly ContextSlot _key = new(read, type);

    public override Expression Each(ParentLink link, RequestContext context) =>
        throw new NotSupportedException("An entity found by its key has no parents.");

    protected override Expression Holds(Expression key, RequestContext context) => Expression.Equal(key, _key);
}
