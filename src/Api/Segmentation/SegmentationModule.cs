using CrmGraph.Api.Graph;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Segmentation;

/// <summary>The four tiers, their rules, and which customer is in which one and why.</summary>
internal static class SegmentationModule
{
    public static SchemaBuilder AddSegmentation(this SchemaBuilder schema)
    {
        schema.Enum<TierKey>();
        schema.Enum<CadenceKind>();
        schema.Enum<TierKpi>();
        schema.Object<Tier>("Tier", TierType.Define);
        schema.Object<TierAssignment>("TierAssignment", TierAssignmentType.Define);
        schema.InMemory<TierEvaluation>("TierEvaluation");
        schema.Query(query => query
            .List<Tier>("segmentationTiers", context => context.Visible<Tier>()).OrderBy(t => t.Position)
            .Describe("The tiers in the order in which their rules are tried."));
        schema.Extend<Customer>(customer =>
        {
            customer.One<Tier>("tier", c => c.TierId);
            customer.Connection<TierAssignment, Guid>("tierHistory", c => c.Id, a => a.CustomerId, context => context.Visible<TierAssignment>())
                .DefaultOrder(a => a.AssignedAt, descending: true)
                .Describe("Every tier the customer was placed in, with the evidence, the newest first.");
        });
        schema.Extend<Tier>(tier => tier
            .Connection<Customer, Guid>("customers", t => t.Id, c => c.TierId, context => context.Visible<Customer>())
            .DefaultOrder(c => c.Number)
            .Describe("The customers in this tier that you may see."));
        schema.Change<AssignTierInput, Customer>(
            "assignTier", "customer", AssignTier.Run, typeof(TierReasonMissing), typeof(PinAlreadyExpired));
        schema.Compute<EvaluateTiersInput, TierEvaluation>("evaluateTiers", "evaluation", EvaluateTiers.Run, typeof(TiersIncomplete));
        return schema;
    }
}
