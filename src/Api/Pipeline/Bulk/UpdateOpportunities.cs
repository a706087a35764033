using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Bulk;

/// <summary>What changes about many opportunities; what is left out stays as it is, null clears.</summary>
/// <param name="Items">The opportunities, at most 10,000.</param>
/// <param name="ProductId">The product.</param>
/// <param name="ExpectedCloseOn">The day the contract is expected.</param>
internal sealed record UpdateOpportunitiesInput(
    IReadOnlyList<BulkItem> Items,
    [NodeId<Product>] Optional<Guid?> ProductId,
    Optional<DateOnly?> ExpectedCloseOn);

/// <summary>Revises many open opportunities in one transaction, with a result for each.</summary>
internal static class UpdateOpportunities
{
    public static Task<BulkResult> Run(
        UpdateOpportunitiesInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var now = clock.UtcNow();
        return BulkRun.Of(
            input.Items,
            _ => Task.FromResult<Action<Opportunity>>(opportunity =>
                opportunity.Revise(Revision(input, opportunity), now, caller.UserId)),
            db,
            caller,
            stop);
    }

    /// <summary>The amount stays, at the rate it was agreed at.</summary>
    private static OpportunityRevision Revision(UpdateOpportunitiesInput input, Opportunity opportunity) => new(
        opportunity.Title,
        new BaseAmount(opportunity.Amount, opportunity.BaseUnits, opportunity.RateMicros, opportunity.RateOn),
        opportunity.CustomerId,
        input.ProductId.Or(opportunity.ProductId),
        input.ExpectedCloseOn.Or(opportunity.ExpectedCloseOn));
}
