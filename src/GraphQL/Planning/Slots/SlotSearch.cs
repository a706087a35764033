using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>Finds the slots of a query, each once.</summary>
internal sealed class SlotSearch : ExpressionVisitor
{
    private readonly HashSet<Slot> _found = new(ReferenceEqualityComparer.Instance);

    public static IReadOnlyCollection<Slot> In(Expression query)
    {
        var search = new SlotSearch();
        search.Visit(query);
        return search._found;
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is Slot slot)
        {
            _found.Add(slot);
        }

        return base.VisitExtension(node);
    }
}
