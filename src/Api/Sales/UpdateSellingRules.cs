using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales;

/// <summary>How the organisation sells; what is left out stays as it is.</summary>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="DiscountLimit">Up to this share below the list price nobody approves a quotation, as a fraction.</param>
/// <param name="SupervisorDiscountLimit">Up to this share a supervisor approves it, above it a manager.</param>
/// <param name="TaxRate">The tax on a position where nothing else is said, as a fraction.</param>
/// <param name="QuotationDays">How many days a quotation is valid where nothing else is said.</param>
internal sealed record UpdateSellingRulesInput(
    int Version,
    Optional<decimal> DiscountLimit,
    Optional<decimal> SupervisorDiscountLimit,
    Optional<decimal> TaxRate,
    Optional<int> QuotationDays);

/// <summary>Changes what quotations submitted from now on may do without approval. Needs an administrator.</summary>
internal static class UpdateSellingRules
{
    public static async Task<SellingSettings> Run(
        UpdateSellingRulesInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        caller.DemandWriter<Workspace>();
        var workspace = await db.Set<Workspace>().SingleAsync(stop);
        workspace.CheckVersion(input.Version);

        workspace.ChangeSelling(new SellingRules(
            Units(input.DiscountLimit, "discountLimit") ?? workspace.DiscountLimit,
            Units(input.SupervisorDiscountLimit, "supervisorDiscountLimit") ?? workspace.SupervisorDiscountLimit,
            Units(input.TaxRate, "taxRate") ?? workspace.TaxRate,
            input.QuotationDays.Or(workspace.QuotationDays)));

        await db.SaveAs(caller, stop);
        return await SellingSettings.Read(db, stop);
    }

    private static int? Units(Optional<decimal> fraction, string field) => fraction.HasValue ? Ratios.Units(fraction.Value, field) : null;
}
