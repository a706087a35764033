using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>What a new opportunity needs.</summary>
/// <param name="Title">What is to be sold, in a few words.</param>
/// <param name="Amount">The expected value.</param>
/// <param name="Currency">Its currency; the base currency when left out. Another one needs an exchange rate.</param>
/// <param name="CustomerId">The customer; may follow later.</param>
/// <param name="ProductId">The product; may follow later.</param>
/// <param name="PipelineId">The pipeline to run through; the default one when left out.</param>
/// <param name="StageId">The stage to start in; the pipeline's first when left out.</param>
/// <param name="ExpectedCloseOn">The day the contract is expected.</param>
/// <param name="OwnerId">The responsible user; the caller when left out.</param>
internal sealed record CreateOpportunityInput(
    string Title,
    decimal Amount,
    [Scalar("CurrencyCode")] string? Currency,
    [NodeId<Customer>] Guid? CustomerId,
    [NodeId<Product>] Guid? ProductId,
    [NodeId<SalesPipeline>] Guid? PipelineId,
    [NodeId<Stage>] Guid? StageId,
    DateOnly? ExpectedCloseOn,
    [NodeId<User>] Guid? OwnerId);

/// <summary>Opens an opportunity and writes the first line of its ledger.</summary>
internal static class CreateOpportunity
{
    public static async Task<Opportunity> Run(
        CreateOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var now = clock.UtcNow();
        var (ownerId, teamId) = await Owners.Resolve(input.OwnerId, db, caller, stop);
        var (stage, gate) = await PipelineStages.Entry(input.PipelineId, input.StageId, db, stop);
        var workspace = await db.Workspace(stop);
        var amount = await BaseCurrency.Convert(
            Money.Of(input.Amount, input.Currency ?? workspace.BaseCurrency),
            workspace,
            workspace.LocalDate(now),
            db,
            stop);
        var number = await NumberSeries.Next(db, nameof(Opportunity), 1, stop);
        var draft = new OpportunityDraft(number, input.Title, amount, ownerId, teamId)
        {
            CustomerId = input.CustomerId,
            ProductId = input.ProductId,
            ExpectedCloseOn = input.ExpectedCloseOn,
        };
        var opportunity = Opportunity.Open(draft, stage, gate, now, caller.UserId);
        db.Add(opportunity);
        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
