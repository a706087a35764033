namespace CrmGraph.Domain.Access;

/// <summary>How the organisation sells; shares are in 1/10,000.</summary>
/// <param name="DiscountLimit">Up to this share below the list price nobody approves a quotation.</param>
/// <param name="SupervisorDiscountLimit">Up to this share a supervisor approves it, above it a manager.</param>
/// <param name="TaxRate">The tax on a position where nothing else is said.</param>
/// <param name="QuotationDays">How many days a quotation is valid where nothing else is said.</param>
public sealed record SellingRules(int DiscountLimit, int SupervisorDiscountLimit, int TaxRate, int QuotationDays)
{
    private const int MostDays = 3_650;

    internal SellingRules Valid()
    {
        _ = Checked.Ratio(SupervisorDiscountLimit, "supervisorDiscountLimit");
        _ = Checked.Between(DiscountLimit, 0, SupervisorDiscountLimit, "discountLimit");
        _ = Checked.Ratio(TaxRate, "taxRate");
        _ = Checked.Between(QuotationDays, 1, MostDays, "quotationDays");
        return this;
    }
}
