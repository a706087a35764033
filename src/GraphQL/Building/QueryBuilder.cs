using CrmGraph.GraphQL.Building.Fields;

namespace CrmGraph.GraphQL.Building;

/// <summary>Adds fields to the root of queries.</summary>
public sealed class QueryBuilder
{
    internal QueryBuilder()
    {
    }

    internal List<FieldBuilder> Fields { get; } = [];

    /// <summary>Many entities, page by page.</summary>
    /// <param name="name">The field, which also names the connection.</param>
    /// <param name="source">The rows the caller may see; by default the type's own.</param>
    public ConnectionBuilder<T> Connection<T>(string name, Func<RequestContext, IQueryable<T>>? source = null) =>
        Add(new ConnectionBuilder<T>(name, source, null));

    /// <summary>A bounded number of entities, in full.</summary>
    public ListBuilder<T> List<T>(string name, Func<RequestContext, IQueryable<T>>? source = null) =>
        Add(new ListBuilder<T>(name, source, null));

    /// <summary>One entity by its id; null when it is missing or may not be seen.</summary>
    public EntityByIdBuilder One<T>(string name) => Add(new EntityByIdBuilder(name, typeof(T), null));

    /// <summary>One entity by a key the program knows, for example the caller's own.</summary>
    public EntityByIdBuilder One<T>(string name, Func<RequestContext, Guid?> key) => Add(new EntityByIdBuilder(name, typeof(T), key));

    /// <summary>An object that a use case makes; the parameters of the arguments' record are the field's arguments.</summary>
    public ResolvedField<TArgs, TValue> Field<TArgs, TValue>(string name, Func<TArgs, RequestContext, Task<TValue>> run) =>
        Add(new ResolvedField<TArgs, TValue>(name, run));

    /// <summary>An object that a use case makes without arguments.</summary>
    public ResolvedField<NoArguments, TValue> Field<TValue>(string name, Func<RequestContext, Task<TValue>> run) =>
        Add(new ResolvedField<NoArguments, TValue>(name, (_, context) => run(context)));

    private TField Add<TField>(TField field)
        where TField : FieldBuilder
    {
        Fields.Add(field);
        return field;
    }
}
