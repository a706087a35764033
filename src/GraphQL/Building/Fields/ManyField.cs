using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>What lists and connections have in common: where their rows come from and how they are ordered.</summary>
public abstract class ManyField<TEntity, TSelf> : DescribedField<TSelf>
    where TSelf : ManyField<TEntity, TSelf>
{
    private readonly List<DefaultOrder> _order = [];
    private readonly Func<RequestContext, IQueryable<TEntity>>? _source;
    private readonly ParentLink? _link;

    private protected ManyField(string name, Func<RequestContext, IQueryable<TEntity>>? source, ParentLink? link)
        : base(name)
    {
        _source = source;
        _link = link;
    }

    private protected TSelf ThenBy<TKey>(Expression<Func<TEntity, TKey>> key, bool descending)
    {
        _order.Add(new DefaultOrder(key, descending));
        return (TSelf)this;
    }

    private protected ListBinding Bind(ObjectModel target, bool isConnection) => new(target, (Func<RequestContext, IQueryable>?)_source ?? target.Rows)
    {
        Link = _link,
        DefaultOrder = _order,
        IsConnection = isConnection,
    };

    private protected static void AddConditions(FieldDefinition field, TypeFactory types, ObjectModel target)
    {
        field.Arguments.Add(new InputValue("where", types.Filters.For(target)) { Description = "Only items that meet this condition." });
        field.Arguments.Add(new InputValue("order", new ListType(new NonNullType(types.Sorts.For(target))))
        {
            Description = "The order, the first entry deciding first.",
        });
    }
}
