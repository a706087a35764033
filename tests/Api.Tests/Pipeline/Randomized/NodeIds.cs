using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>The ids that a client would have read from the graph.</summary>
internal static class NodeIds
{
    public static string Node(this Entity entity) =>
        NodeId.Write(entity is SalesPipeline ? "Pipeline" : entity.GetType().Name, entity.Id);

    public static string User(Guid id) => NodeId.Write("User", id);

    public static string Opportunity(Guid id) => NodeId.Write("Opportunity", id);
}
