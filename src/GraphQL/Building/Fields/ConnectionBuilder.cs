using System.Linq.Expressions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A field with many entities, read page by page.</summary>
public sealed class ConnectionBuilder<TEntity> : ManyField<TEntity, ConnectionBuilder<TEntity>>
{
    internal ConnectionBuilder(string name, Func<RequestContext, IQueryable<TEntity>>? source, ParentLink? link)
        : base(name, source, link)
    {
    }

    /// <summary>The order when the client gives none; call again for further keys. The id always decides last.</summary>
    public ConnectionBuilder<TEntity> DefaultOrder<TKey>(Expression<Func<TEntity, TKey>> key, bool descending = false) =>
        ThenBy(key, descending);

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var target = types.Object(typeof(TEntity));
        var field = new FieldDefinition(Name, types.Connections.For(Name, target.Type)) { Binding = Bind(target, isConnection: true) };
        field.Arguments.Add(new InputValue("first", BuiltInScalars.Int) { Description = "Returns the first _n_ elements from the list." });
        field.Arguments.Add(new InputValue("after", BuiltInScalars.String)
        {
            Description = "Returns the elements in the list that come after the specified cursor.",
        });
        field.Arguments.Add(new InputValue("last", BuiltInScalars.Int) { Description = "Returns the last _n_ elements from the list." });
        field.Arguments.Add(new InputValue("before", BuiltInScalars.String)
        {
            Description = "Returns the elements in the list that come before the specified cursor.",
        });
        AddConditions(field, types, target);
        return field;
    }
}
