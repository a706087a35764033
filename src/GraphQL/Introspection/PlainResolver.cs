namespace CrmGraph.GraphQL.Introspection;

/// <summary>
/// The binding of a field that is computed in memory from its parent object and the coerced arguments.
/// </summary>
public sealed record PlainResolver(Func<object, IReadOnlyDictionary<string, object?>, object?> Resolve);
