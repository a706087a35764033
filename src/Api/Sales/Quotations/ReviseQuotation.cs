using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Which quotation is to be offered anew.</summary>
/// <param name="Id">The quotation, submitted and not accepted.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record ReviseQuotationInput([NodeId<Quotation>] Guid Id, int Version);

/// <summary>Drafts the next revision of a quotation with the same positions; the one before holds until the new one is sent.</summary>
internal static class ReviseQuotation
{
    public static async Task<Quotation> Run(
        ReviseQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var before = await db.GetWritable<Quotation>(input.Id, caller, stop);
        before.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(before.OpportunityId, caller, stop);
        await CheckIsLatest(before, db, stop);
        var lines = await db.Set<QuotationLine>().AsNoTracking().Where(line => line.QuotationId == before.Id).OrderBy(line => line.Position).ToListAsync(stop);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        var today = workspace.LocalDate(now);
        var terms = new QuotationDraft(
            Discount.Of(before.DiscountRatio, before.DiscountUnits), today.AddDays(workspace.QuotationDays), before.Terms);

        var quotation = before.Again(before.Revision + 1, now, caller.UserId);
        var written = quotation.Write(terms, [.. lines.Select(line => line.Again())], today, now);
        opportunity.NoteOffer(nameof(Quotation), quotation.Id, now, caller.UserId);

        db.Add(quotation);
        db.AddRange(written);
        await db.SaveAs(caller, stop);
        return quotation;
    }

    private static async Task CheckIsLatest(Quotation quotation, CrmDbContext db, CancellationToken stop)
    {
        var later = await db.Set<Quotation>()
            .Where(other => other.Number == quotation.Number && other.Revision > quotation.Revision)
            .Select(other => (Guid?)other.Id)
            .FirstOrDefaultAsync(stop);
        if (later is { } id)
        {
            throw new QuotationAlreadyRevised(id).AsException();
        }
    }
}
