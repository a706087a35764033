using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>What changes about an opportunity; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Title">What is to be sold, in a few words.</param>
/// <param name="Amount">The expected value.</param>
/// <param name="Currency">The amount's currency. Another one than before needs an exchange rate.</param>
/// <param name="CustomerId">The customer.</param>
/// <param name="ProductId">The product.</param>
/// <param name="ExpectedCloseOn">The day the contract is expected.</param>
internal sealed record UpdateOpportunityInput(
    [NodeId<Opportunity>] Guid Id,
    int Version,
    Optional<string> Title,
    Optional<decimal> Amount,
    [Scalar("CurrencyCode")] Optional<string> Currency,
    [NodeId<Customer>] Optional<Guid?> CustomerId,
    [NodeId<Product>] Optional<Guid?> ProductId,
    Optional<DateOnly?> ExpectedCloseOn);

/// <summary>Revises what an open opportunity is about; a changed amount becomes a line of its ledger.</summary>
internal static class UpdateOpportunity
{
    public static async Task<Opportunity> Run(
        UpdateOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var now = clock.UtcNow();
        var revision = new OpportunityRevision(
            input.Title.Or(opportunity.Title),
            await Price(input, opportunity, now, db, stop),
            input.CustomerId.Or(opportunity.CustomerId),
            input.ProductId.Or(opportunity.ProductId),
            input.ExpectedCloseOn.Or(opportunity.ExpectedCloseOn));

        opportunity.Revise(revision, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }

    /// <summary>An amount nobody touched keeps the rate it was agreed at.</summary>
    private static async Task<BaseAmount> Price(
        UpdateOpportunityInput input,
        Opportunity opportunity,
        DateTime now,
        CrmDbContext db,
        CancellationToken stop)
    {
        if (!input.Amount.HasValue && !input.Currency.HasValue)
        {
            return new BaseAmount(opportunity.Amount, opportunity.BaseUnits, opportunity.RateMicros, opportunity.RateOn);
        }

        var workspace = await db.Workspace(stop);
        var amount = Money.Of(input.Amount.Or(opportunity.Amount.Value), input.Currency.Or(opportunity.Amount.Currency));
        return await BaseCurrency.Convert(amount, workspace, workspace.LocalDate(now), db, stop);
    }
}
