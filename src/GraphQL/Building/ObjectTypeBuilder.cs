using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Building.Fields;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Building;

/// <summary>Describes how a class looks in the graph: its fields are expressions over it and relations by key.</summary>
public sealed class ObjectTypeBuilder<T> : ObjectTypeDescription
{
    internal ObjectTypeBuilder(string name)
        : base(name, typeof(T)) => Description = XmlDocs.Of(typeof(T));

    /// <summary>The entity's unique id: adds <c>id</c>, and <c>node(id:)</c> finds it.</summary>
    public void Node(Expression<Func<T, Guid>> id)
    {
        Key(id);
        IsNode = true;
        Fields.Insert(0, new NodeIdBuilder(id));
    }

    /// <summary>The unique key of rows that are no nodes: the last key of every order.</summary>
    public void Key<TKey>(Expression<Func<T, TKey>> key)
        where TKey : struct => KeyExpression = key;

    /// <summary>The rows the caller may see, wherever the type is read.</summary>
    public void Source(Func<RequestContext, IQueryable<T>> source) => SourceQuery = source;

    /// <summary>For entities that may be known by an id they no longer have: tells of ids that were not found which ones they have now.</summary>
    public void Aliases(Func<IReadOnlyList<Guid>, RequestContext, Task<IReadOnlyDictionary<Guid, Guid>>> find) => FindAliases = find;

    /// <summary>The type's description, where its XML documentation has none or another one.</summary>
    public void Describe(string description) => Description = description;

    /// <summary>A property under its own name.</summary>
    public ColumnBuilder Field<TValue>(Expression<Func<T, TValue>> value) => Field(NameOf(value), value);

    /// <summary>A column or an expression over the entity.</summary>
    public ColumnBuilder Field<TValue>(string name, Expression<Func<T, TValue>> value) => Add(new ColumnBuilder(name, value));

    /// <summary>A field whose expression asks the request too, for example for its language; entities that are queried only.</summary>
    public ColumnBuilder Field<TValue>(string name, Expression<Func<T, RequestContext, TValue>> value) =>
        Add(new ColumnBuilder(name, ContextPlaceholder.Hide(value)));

    /// <summary>Leaves out a property that would otherwise be a field of an object in memory.</summary>
    public void Ignore<TValue>(Expression<Func<T, TValue>> property) => Fields.RemoveAll(f => f.Name == NameOf(property));

    /// <summary>Another entity by its key.</summary>
    public OneBuilder One<TTarget>(string name, Expression<Func<T, Guid>> key) => Add(new OneBuilder(name, key, typeof(TTarget)));

    /// <summary>Another entity by its key, which may be null.</summary>
    public OneBuilder One<TTarget>(string name, Expression<Func<T, Guid?>> key) => Add(new OneBuilder(name, key, typeof(TTarget)));

    /// <summary>Many children, page by page.</summary>
    public ConnectionBuilder<TChild> Connection<TChild, TKey>(
        string name,
        Expression<Func<T, TKey>> parentKey,
        Expression<Func<TChild, TKey>> childKey,
        Func<RequestContext, IQueryable<TChild>>? source = null)
        where TKey : struct => Add(new ConnectionBuilder<TChild>(name, source, Link(parentKey, childKey)));

    /// <summary>Many children whose key may be null, page by page.</summary>
    public ConnectionBuilder<TChild> Connection<TChild, TKey>(
        string name,
        Expression<Func<T, TKey>> parentKey,
        Expression<Func<TChild, TKey?>> childKey,
        Func<RequestContext, IQueryable<TChild>>? source = null)
        where TKey : struct => Add(new ConnectionBuilder<TChild>(name, source, Link(parentKey, childKey)));

    /// <summary>A bounded number of children, in full.</summary>
    public ListBuilder<TChild> List<TChild, TKey>(
        string name,
        Expression<Func<T, TKey>> parentKey,
        Expression<Func<TChild, TKey>> childKey,
        Func<RequestContext, IQueryable<TChild>>? source = null)
        where TKey : struct => Add(new ListBuilder<TChild>(name, source, Link(parentKey, childKey)));

    /// <summary>A bounded number of children whose key may be null, in full.</summary>
    public ListBuilder<TChild> List<TChild, TKey>(
        string name,
        Expression<Func<T, TKey>> parentKey,
        Expression<Func<TChild, TKey?>> childKey,
        Func<RequestContext, IQueryable<TChild>>? source = null)
        where TKey : struct => Add(new ListBuilder<TChild>(name, source, Link(parentKey, childKey)));

    /// <summary>A value that a step gets for all entities of a level at once, from the one column it needs.</summary>
    public BatchBuilder<TKey, TValue> Batch<TKey, TValue>(
        string name,
        Expression<Func<T, TKey>> key,
        Func<IReadOnlyList<TKey>, RequestContext, Task<IReadOnlyDictionary<TKey, TValue>>> load)
        where TKey : notnull => Add(new BatchBuilder<TKey, TValue>(name, key, load));

    private TField Add<TField>(TField field)
        where TField : FieldBuilder
    {
        var known = Fields.FindIndex(f => f.Name == field.Name);
        if (known < 0)
        {
            Fields.Add(field);
        }
        else
        {
            Fields[known] = field;
        }

        return field;
    }

    private ParentLink Link(LambdaExpression parent, LambdaExpression child) =>
        new(Model, new Accessor(parent), new Accessor(child));

    private static string NameOf(LambdaExpression value) => value.Body is MemberExpression { Member: PropertyInfo property }
        ? GraphName.Field(property.Name)
        : throw new SchemaException($"Give a name to the field {value.Body}: it is not a property.");
}
