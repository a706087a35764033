using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Bulk;

/// <summary>Changes of many opportunities at once.</summary>
internal static class BulkModule
{
    public static void AddBulkChanges(this SchemaBuilder schema)
    {
        schema.InMemory<BulkRefusal>("BulkRefusal");
        schema.InMemory<BulkItemResult>("BulkItemResult");
        schema.InMemory<BulkResult>("BulkResult");
        schema.Compute<MoveOpportunitiesInput, BulkResult>("moveOpportunities", "result", MoveOpportunities.Run);
        schema.Compute<TransferOpportunitiesInput, BulkResult>(
            "transferOpportunities", "result", TransferOpportunities.Run, typeof(SuccessorHasLeft));
        schema.Compute<UpdateOpportunitiesInput, BulkResult>("updateOpportunities", "result", UpdateOpportunities.Run);
    }
}
