using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Bulk;

/// <summary>One of many opportunities that change together.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; an item that has changed since is refused, the others are not.</param>
internal sealed record BulkItem([NodeId<Opportunity>] Guid Id, int Version);
