using System.Globalization;
using CrmGraph.Domain;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Merging;

/// <summary>Something that two records say differently.</summary>
/// <param name="Field">The field of the customer.</param>
/// <param name="Kept">What the remaining record will say.</param>
/// <param name="Lost">What the other one says and will be said no more; null where nothing is lost.</param>
internal sealed record MergedValue(string Field, string? Kept, string? Lost)
{
    public static IReadOnlyList<MergedValue> Between(Customer customer, Customer merged)
    {
        var after = customer.MergedWith(merged);
        return [.. Compared(customer, merged, after).OfType<MergedValue>()];
    }

    private static IEnumerable<MergedValue?> Compared(Customer own, Customer other, CustomerProfile after) =>
    [
        Of("name", own.Name, other.Name, after.Name),
        Of("industry", own.Industry, other.Industry, after.Industry),
        Of("region", own.Region, other.Region, after.Region),
        Of("country", own.Country, other.Country, after.Country),
        Of("website", own.Website, other.Website, after.Website),
        Of("phone", own.Phone, other.Phone, after.Phone),
        Of("taxId", own.TaxId, other.TaxId, after.TaxId),
        Of("employees", Text(own.Employees), Text(other.Employees), Text(after.Employees)),
        Of("yearEstablished", Text(own.YearEstablished), Text(other.YearEstablished), Text(after.YearEstablished)),
        Of("annualRevenue", Amount(own.AnnualRevenueUnits), Amount(other.AnnualRevenueUnits), Amount(after.AnnualRevenueUnits)),
        Of("status", Name(own.Status), Name(other.Status), Name(after.Status)),
        Of("abilityToPay", Name(own.AbilityToPay), Name(other.AbilityToPay), Name(after.AbilityToPay)),
        Of("purchaseIntent", Name(own.PurchaseIntent), Name(other.PurchaseIntent), Name(after.PurchaseIntent)),
        Of("tags", string.Join(", ", own.Tags), string.Join(", ", other.Tags), string.Join(", ", after.Tags)),
    ];

    private static MergedValue? Of(string field, string? own, string? other, string? after)
    {
        if (own == other || string.IsNullOrEmpty(other))
        {
            return null;
        }

        var isLost = after == own && field != "tags";
        return new MergedValue(field, after, isLost ? other : null);
    }

    private static string? Name(Enum? value) => value?.ToString().ToUpperInvariant();

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Amount(long? units) =>
        (units / (decimal)Money.UnitsPerOne)?.ToString("0.####", CultureInfo.InvariantCulture);
}
