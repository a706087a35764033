using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Gathers what a printed quotation says.</summary>
internal static class QuotationPapers
{
    /// <summary>The paper; null where the caller may not see the quotation.</summary>
    public static async Task<QuotationPaper?> Of(Guid id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        if (await db.Visible<Quotation>(caller).AsNoTracking().SingleOrDefaultAsync(q => q.Id == id, stop) is not { } quotation)
        {
            return null;
        }

        var workspace = await db.Workspace(stop);
        var opportunity = await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == quotation.OpportunityId, stop);
        return new QuotationPaper(
            quotation.Number,
            quotation.Revision,
            quotation.Status,
            opportunity.Title,
            await Seller(quotation.ByUserId, workspace, db, stop),
            await Buyer(opportunity.CustomerId, db, stop),
            quotation.Currency,
            workspace.LocalDate(quotation.SentAt ?? quotation.ChangedAt),
            quotation.ValidUntil,
            await Lines(quotation.Id, db, stop),
            Totals(quotation),
            quotation.Terms);
    }

    /// <summary>What its positions add up to.</summary>
    public static PaperTotals Totals(Quotation quotation) => new(
        PaperAmounts.Of(quotation.GrossUnits),
        PaperAmounts.Of(quotation.OffUnits),
        PaperAmounts.Of(quotation.NetUnits),
        PaperAmounts.Of(quotation.TaxUnits),
        PaperAmounts.Of(quotation.TotalUnits));

    /// <summary>We, spoken for by one of us.</summary>
    public static async Task<PaperParty> Seller(Guid userId, Workspace workspace, CrmDbContext db, CancellationToken stop)
    {
        var user = await db.Set<User>().AsNoTracking().SingleAsync(u => u.Id == userId, stop);
        return new PaperParty(workspace.Name, null, user.Name, user.Email);
    }

    /// <summary>The customer, whom whoever sees the opportunity sees as well, with the contact known longest.</summary>
    public static async Task<PaperParty> Buyer(Guid? customerId, CrmDbContext db, CancellationToken stop)
    {
        var customer = await db.Set<Customer>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == customerId, stop);
        var contact = await db.Set<Contact>().AsNoTracking().Where(c => c.CustomerId == customerId).OrderBy(c => c.CreatedAt).ThenBy(c => c.Id).FirstOrDefaultAsync(stop);
        return new PaperParty(customer?.Name, customer?.Region, contact?.Name, contact?.Phone ?? contact?.Email);
    }

    /// <summary>The positions of a quotation.</summary>
    public static async Task<IReadOnlyList<PaperLine>> Lines(Guid quotationId, CrmDbContext db, CancellationToken stop)
    {
        var lines = await db.Set<QuotationLine>().AsNoTracking().Where(l => l.QuotationId == quotationId).OrderBy(l => l.Position).ToListAsync(stop);
        return [.. lines.Select(line => new PaperLine(
            line.Position,
            line.Text,
            line.Unit,
            PaperAmounts.Of(line.Quantity),
            PaperAmounts.Of(line.UnitPrice),
            PaperAmounts.Of(line.GrossUnits),
            PaperAmounts.Of(line.OffUnits),
            PaperAmounts.Of(line.NetUnits),
            PaperAmounts.Of(line.TaxRate),
            PaperAmounts.Of(line.TaxUnits),
            PaperAmounts.Of(line.TotalUnits)))];
    }
}
