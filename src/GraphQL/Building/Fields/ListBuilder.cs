using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A field with a bounded number of entities, read in full.</summary>
public sealed class ListBuilder<TEntity> : ManyField<TEntity, ListBuilder<TEntity>>
{
    internal ListBuilder(string name, Func<RequestContext, IQueryable<TEntity>>? source, ParentLink? link)
        : base(name, source, link)
    {
    }

    /// <summary>The order; call again for further keys. The id always decides last.</summary>
    public ListBuilder<TEntity> OrderBy<TKey>(Expression<Func<TEntity, TKey>> key, bool descending = false) => ThenBy(key, descending);

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var target = types.Object(typeof(TEntity));
        return new FieldDefinition(Name, new NonNullType(new ListType(new NonNullType(target.Type))))
        {
            Binding = Bind(target, isConnection: false),
        };
    }
}
