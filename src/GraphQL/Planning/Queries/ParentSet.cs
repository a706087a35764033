using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>The parents whose children a query reads, by their keys.</summary>
internal abstract class ParentSet(Type type)
{
    /// <summary>The type of a key.</summary>
    public Type Type => type;

    /// <summary>Whether a row's key is one of them.</summary>
    public Expression Contains(Expression key, RequestContext context) => Nullables.Underlying(key.Type) == key.Type
        ? Holds(key, context)
        : Expression.AndAlso(
            Expression.NotEqual(key, Expression.Constant(null, key.Type)),
            Holds(Expression.Convert(key, Type), context));

    /// <summary>The query of the keys, each once: what a page for each of many parents starts from.</summary>
    public abstract Expression Each(ParentLink link, RequestContext context);

    protected abstract Expression Holds(Expression key, RequestContext context);
}
