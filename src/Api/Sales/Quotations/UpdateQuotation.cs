using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>What changes about a draft; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The quotation.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Lines">All positions, in their order.</param>
/// <param name="Discount">What is taken off the whole.</param>
/// <param name="ValidUntil">The last day the customer can accept it.</param>
/// <param name="Terms">Terms of payment and delivery, and whatever else is agreed.</param>
internal sealed record UpdateQuotationInput(
    [NodeId<Quotation>] Guid Id,
    int Version,
    Optional<IReadOnlyList<QuotationLineInput>> Lines,
    Optional<DiscountInput?> Discount,
    Optional<DateOnly> ValidUntil,
    Optional<string?> Terms);

/// <summary>Writes a draft anew; what was submitted does not change any more.</summary>
internal static class UpdateQuotation
{
    public static async Task<Quotation> Run(
        UpdateQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var quotation = await db.GetWritable<Quotation>(input.Id, caller, stop);
        quotation.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(quotation.OpportunityId, caller, stop);
        var known = await db.Set<QuotationLine>().Where(line => line.QuotationId == quotation.Id).OrderBy(line => line.Position).ToListAsync(stop);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        var today = workspace.LocalDate(now);
        var lines = input.Lines is { HasValue: true, Value: { } given }
            ? await new LineReading(workspace, quotation.Currency, quotation.RateMicros, today).Of(given, db, stop)
            : known.ConvertAll(line => line.Again());

        var written = quotation.Write(Draft(input, quotation), lines, today, now);
        opportunity.NoteOffer(nameof(Quotation), quotation.Id, now, caller.UserId);

        db.RemoveRange(known);
        db.AddRange(written);
        await db.SaveAs(caller, stop);
        return quotation;
    }

    private static QuotationDraft Draft(UpdateQuotationInput input, Quotation quotation) => new(
        input.Discount.HasValue
            ? DiscountInput.Read(input.Discount.Value, quotation.Currency)
            : Discount.Of(quotation.DiscountRatio, quotation.DiscountUnits),
        input.ValidUntil.Or(quotation.ValidUntil),
        input.Terms.Or(quotation.Terms));
}
