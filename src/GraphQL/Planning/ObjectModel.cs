using System.Linq.Expressions;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>What the engine knows about an object type beyond the schema; stands in its binding.</summary>
/// <param name="type">The type in the graph.</param>
/// <param name="clrType">The class of its values.</param>
internal sealed class ObjectModel(ObjectType type, Type clrType)
{
    public ObjectType Type { get; } = type;

    public Type ClrType { get; } = clrType;

    /// <summary>The unique key, also the last key of every order; null for types that are only ever in memory.</summary>
    public LambdaExpression? Key { get; set; }

    /// <summary>The rows the caller may see; null for types that are only ever in memory.</summary>
    public Func<RequestContext, IQueryable>? Source { get; set; }

    /// <summary>Tells of ids that were not found which ones their entities have now; null where an id never changes.</summary>
    public Func<IReadOnlyList<Guid>, RequestContext, Task<IReadOnlyDictionary<Guid, Guid>>>? FindAliases { get; set; }

    /// <summary>The name of the field that shows the key.</summary>
    public string KeyField { get; set; } = "id";

    /// <summary>Whether the type is found by <c>node(id:)</c>.</summary>
    public bool IsNode { get; set; }

    /// <summary>The fields that cannot be filtered and sorted although they are columns.</summary>
    public ISet<string> Unfiltered { get; } = new HashSet<string>(StringComparer.Ordinal);

    public LambdaExpression RequiredKey => Key ?? throw new InvalidOperationException($"{Type} needs a key: call Node or Key.");

    public IQueryable Rows(RequestContext context) =>
        (Source ?? throw new InvalidOperationException($"{Type} needs a source: call Source."))(context);
}
