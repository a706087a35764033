using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>From the offer to the money, which is the only way into the stage after winning.</summary>
internal sealed class SaleActs(IReadOnlyList<Actor> people, Draw draw)
{
    private const int MostSteps = 12;
    private const string NothingToDo = "NOTHING_TO_SELL";

    public IReadOnlyList<Act> All =>
    [
        new("sell", Sell),
        new("collect", s => s.Do("completeCollection", new { id = s.Id, version = s.Version })),
    ];

    /// <summary>Goes some steps on with the newest quotation.</summary>
    private async Task<string?> Sell(Scene s)
    {
        string? refused = null;
        for (var left = 1 + draw.Below(MostSteps); left > 0 && refused is null; left--)
        {
            refused = await Step(s);
        }

        return refused;
    }

    private async Task<string?> Step(Scene s)
    {
        var quotation = await s.Read(db => db.Set<Quotation>().Where(q => q.OpportunityId == s.Target.Id).OrderBy(q => q.Number).LastOrDefaultAsync());
        return quotation?.Status switch
        {
            null or QuotationStatus.Rejected => await s.Do("createQuotation", new { opportunityId = s.Id, lines = new[] { Line() } }),
            QuotationStatus.Draft => await On(s.Actor, "submitQuotation", quotation),
            QuotationStatus.AwaitingApproval => await draw.Any(people).Do("decideQuotation", new { id = quotation.Node(), version = quotation.Version, approved = !draw.OneIn(4) }),
            QuotationStatus.Approved => await On(s.Actor, "sendQuotation", quotation),
            QuotationStatus.Sent => await On(s.Actor, "acceptQuotation", quotation),
            QuotationStatus.Accepted => await Agree(s, quotation),
            _ => NothingToDo,
        };
    }

    private async Task<string?> Agree(Scene s, Quotation quotation)
    {
        var contract = await s.Read(db => db.Set<Contract>().SingleOrDefaultAsync(c => c.QuotationId == quotation.Id));
        if (contract is null)
        {
            var plan = new[] { new { name = "All", dueOn = draw.Day(), share = 1 } };
            return await s.Do("createContract", new { quotationId = quotation.Node(), instalments = plan });
        }

        if (contract.Status == ContractStatus.Draft)
        {
            return await s.Do("signContract", new { id = contract.Node(), version = contract.Version });
        }

        var instalment = await s.Read(db => db.Set<Instalment>().SingleAsync(i => i.ContractId == contract.Id));
        return instalment.OutstandingUnits == 0
            ? NothingToDo
            : await s.Do("recordPayment", new { instalmentId = instalment.Node(), amount = draw.OneIn(3) ? 0.01m : (decimal?)null, method = "CASH" });
    }

    private object Line() => new { text = "Work", quantity = 1, unitPrice = 100 + draw.Amount(), taxRate = 0.13m };

    private static Task<string?> On(Actor actor, string mutation, Quotation quotation) =>
        actor.Do(mutation, new { id = quotation.Node(), version = quotation.Version });
}
