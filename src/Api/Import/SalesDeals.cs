using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>Brings in the opportunities with their history, one transaction for each chunk; those already here are passed over.</summary>
internal sealed class SalesDeals(
    IReadOnlyDictionary<string, User> users,
    IReadOnlyDictionary<string, Customer> customers,
    IReadOnlyDictionary<string, Product> products,
    ImportedPipeline pipeline,
    Workspace workspace,
    DateOnly asOf,
    Guid by)
{
    private const int ChunkSize = 500;
    private const string LossReason = "Not recorded in the source";

    public async Task<int> Bring(
        IReadOnlyList<DealRow> deals,
        Func<ImportScope> open,
        Func<int, Task> progress,
        CancellationToken stop)
    {
        var brought = 0;
        foreach (var chunk in deals.Chunk(ChunkSize))
        {
            await using var scope = open();
            brought += await BringChunk(chunk, scope.Db, stop);
            await progress(chunk.Length);
        }

        return brought;
    }

    private async Task<int> BringChunk(DealRow[] chunk, CrmDbContext db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var ids = chunk.Select(deal => deal.Id).ToList();
        var here = await db.Set<Opportunity>()
            .Where(opportunity => opportunity.ExternalId != null && ids.Contains(opportunity.ExternalId))
            .Select(opportunity => opportunity.ExternalId!)
            .ToHashSetAsync(stop);
        var missing = chunk.Where(deal => !here.Contains(deal.Id)).ToList();
        if (missing.Count > 0)
        {
            var number = await NumberSeries.Next(db, nameof(Opportunity), missing.Count, stop);
            db.AddRange(missing.Select((deal, index) => Build(deal, number + index)));
            await db.SaveChangesAsync(stop);
        }

        await transaction.CommitAsync(stop);
        return missing.Count;
    }

    /// <remarks>What is not won yet is worth its product's list price; the files know no other value.</remarks>
    private Opportunity Build(DealRow deal, int number)
    {
        var owner = users[deal.Agent];
        var product = products[deal.Product];
        var customer = deal.Account is { } account ? customers[account] : null;
        var openedOn = deal.Engaged ?? asOf;
        var amount = deal.Stage == DealStage.Won ? Money.Of(deal.Value!.Value, workspace.BaseCurrency) : product.ListPrice;
        var draft = new OpportunityDraft(
            number, Title(product, customer), BaseAmount.InBase(amount, openedOn), owner.Id, owner.TeamId)
        {
            ExternalId = deal.Id,
            CustomerId = customer?.Id,
            ProductId = product.Id,
        };
        var entry = deal.Stage == DealStage.Prospecting ? pipeline.Prospecting : pipeline.Engaging;
        var opportunity = Opportunity.Open(draft, entry, StageGate.Historical, workspace.Noon(openedOn), by);
        Close(opportunity, deal);
        return opportunity;
    }

    private void Close(Opportunity opportunity, DealRow deal)
    {
        if (deal.Closed is not { } day || deal.Stage is not (DealStage.Won or DealStage.Lost))
        {
            return;
        }

        if (deal.Stage == DealStage.Won)
        {
            opportunity.Win(pipeline.Won, StageGate.Historical, workspace.Noon(day), day, by);
        }
        else
        {
            opportunity.Lose(pipeline.Lost, Loss.Historical(LossReason), workspace.Noon(day), day, by);
        }
    }

    private static string Title(Product product, Customer? customer) =>
        customer is null ? product.Name : $"{product.Name} – {customer.Name}";
}
