using CrmGraph.Api.Access;
using CrmGraph.Api.Data;

namespace CrmGraph.Api.Sales;

/// <summary>How the organisation sells.</summary>
/// <param name="DiscountLimit">折扣权限: up to this share below the list price nobody approves a quotation, as a fraction.</param>
/// <param name="SupervisorDiscountLimit">Up to this share a supervisor approves it, above it a manager.</param>
/// <param name="TaxRate">The tax on a position where nothing else is said.</param>
/// <param name="QuotationDays">How many days a quotation is valid where nothing else is said.</param>
/// <param name="Version">Send it with <c>updateSellingRules</c>.</param>
internal sealed record SellingSettings(
    decimal DiscountLimit,
    decimal SupervisorDiscountLimit,
    decimal TaxRate,
    int QuotationDays,
    int Version)
{
    private const decimal Whole = 10_000;

    public static async Task<SellingSettings> Read(CrmDbContext db, CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        return new SellingSettings(
            workspace.DiscountLimit / Whole,
            workspace.SupervisorDiscountLimit / Whole,
            workspace.TaxRate / Whole,
            workspace.QuotationDays,
            workspace.Version);
    }
}
