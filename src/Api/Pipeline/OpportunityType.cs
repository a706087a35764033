using CrmGraph.Api.Access;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Pipeline.Outcomes;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline;

/// <summary>An opportunity in the graph.</summary>
internal static class OpportunityType
{
    /// <summary>Certain, in 1/10,000.</summary>
    private const int Won = 10_000;

    public static void Define(ObjectTypeBuilder<Opportunity> opportunity)
    {
        opportunity.Entity();
        opportunity.Field(o => o.Number);
        opportunity.Field(o => o.ExternalId);
        opportunity.Field(o => o.Title);
        opportunity.Field(o => o.Status);
        opportunity.Field(o => o.StatusKey);
        opportunity.Batch("ownStatus", o => o.Id, (ids, context) => OwnStatuses.OfOpportunities(ids, context.Db(), context.Stop))
            .Describe("自定义状态: which of its pipeline's own statuses it has; null for none.");
        opportunity.Field("amount", o => o.Amount.Units)
            .AsDecimal(Scalars.MoneyDecimals)
            .Describe("The expected value; once won, the value of the contract.");
        opportunity.Field("currency", o => o.Amount.Currency).As(Scalars.Currency).Describe("The amount's currency.");
        opportunity.Field("baseAmount", o => o.BaseUnits)
            .AsDecimal(Scalars.MoneyDecimals)
            .Describe("The amount in the workspace's base currency; every sum uses this.");
        opportunity.Field(o => o.StageEnteredAt);
        opportunity.Field(o => o.StagePausedSeconds);
        opportunity.Field(o => o.StageDueAt);
        opportunity.Field(o => o.StageBreachedAt);
        opportunity.Field(o => o.SuspendedAt);
        opportunity.Field(o => o.ResumeOn);
        opportunity.Field(o => o.ExpectedCloseOn);
        opportunity.Field(o => o.ExpectedClosePushes);
        opportunity.Field(o => o.CreatedAt);
        opportunity.Field(o => o.ClosedAt);
        opportunity.Field(o => o.ClosedOn);
        opportunity.Field(o => o.LossReason);
        opportunity.Field(o => o.ClosingSummary);
        opportunity.Field(o => o.LastActivityAt);
        opportunity.Field(o => o.ArchivedAt);
        opportunity.Field(o => o.PurgedAt);
        opportunity.Field(o => o.Version);
        opportunity.One<SalesPipeline>("pipeline", o => o.PipelineId).NonNull();
        opportunity.One<Stage>("stage", o => o.StageId).NonNull();
        opportunity.Field("winProbability", (o, context) =>
                o.Status == OpportunityStatus.Won ? Won
                : o.Status == OpportunityStatus.Lost || o.Status == OpportunityStatus.Terminated ? 0
                : o.WinProbabilityOverride
                    ?? context.Visible<Stage>().Where(s => s.Id == o.StageId).Select(s => s.WinProbability).FirstOrDefault())
            .AsDecimal(Scalars.RatioDecimals)
            .Describe("The chance to win, as a fraction: set by hand, else the stage's; null where no conversion is configured.");
        opportunity.Field("winProbabilityReason", o => o.OverrideReason)
            .Describe("Why the chance to win was set by hand; null where the stage's holds.");
        opportunity.One<User>("winProbabilityBy", o => o.OverrideBy).Describe("Who set it by hand.");
        opportunity.One<Customer>("customer", o => o.CustomerId);
        opportunity.One<Product>("product", o => o.ProductId);
        opportunity.One<Lead>("lead", o => o.LeadId);
        opportunity.One<Competitor>("competitor", o => o.CompetitorId).Describe("The competitor who won it.");
        opportunity.One<User>("owner", o => o.OwnerId).NonNull();
        opportunity.One<Team>("team", o => o.TeamId);
        opportunity.Batch("stageVisits", o => o.Id, (ids, context) => StageVisits.Of(ids, context.Db(), context.Clock().UtcNow(), context.Stop))
            .NonNull()
            .Describe("Its stays in stages, the first one first, with suspended time left out; a re-entry is a stay of its own.");
        opportunity.Connection<LedgerEntry, Guid>("history", o => o.Id, e => e.OpportunityId, context => context.Visible<LedgerEntry>())
            .DefaultOrder(e => e.Ordinal)
            .Describe("The ledger, the first line first: every stage, amount, owner and outcome it ever had.");
    }
}
