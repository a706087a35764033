using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>What is offered, in the currency of the opportunity.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Lines">The positions, in their order.</param>
/// <param name="Discount">What is taken off the whole, after the discounts of the positions.</param>
/// <param name="ValidUntil">The last day the customer can accept it; by <c>sellingRules</c> when left out.</param>
/// <param name="Terms">Terms of payment and delivery, and whatever else is agreed.</param>
internal sealed record CreateQuotationInput(
    [NodeId<Opportunity>] Guid OpportunityId,
    IReadOnlyList<QuotationLineInput> Lines,
    DiscountInput? Discount,
    DateOnly? ValidUntil,
    string? Terms);

/// <summary>Drafts a quotation for an opportunity that is not closed.</summary>
internal static class CreateQuotation
{
    public static async Task<Quotation> Run(
        CreateQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.OpportunityId, caller, stop);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        var today = workspace.LocalDate(now);
        var reading = new LineReading(workspace, opportunity.Amount.Currency, opportunity.RateMicros, today);
        var lines = await reading.Of(input.Lines, db, stop);
        var draft = new QuotationDraft(
            DiscountInput.Read(input.Discount, opportunity.Amount.Currency),
            input.ValidUntil ?? today.AddDays(workspace.QuotationDays),
            input.Terms);

        var number = await NumberSeries.Next(db, nameof(Quotation), 1, stop);
        var quotation = Quotation.Make(opportunity, number, now, caller.UserId);
        var written = quotation.Write(draft, lines, today, now);
        opportunity.NoteOffer(nameof(Quotation), quotation.Id, now, caller.UserId);

        db.Add(quotation);
        db.AddRange(written);
        await db.SaveAs(caller, stop);
        return quotation;
    }
}
