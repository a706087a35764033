using CrmGraph.GraphQL.Planning.Bindings;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>A to-one relation joined into a query.</summary>
/// <param name="From">The number of the entity that has the key.</param>
/// <param name="One">The relation.</param>
internal sealed record EntityJoin(int From, OneBinding One);
