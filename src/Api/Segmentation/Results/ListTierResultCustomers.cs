using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>The number whose customers are asked for.</summary>
/// <param name="TierId">The tier.</param>
/// <param name="Kpi">The measure.</param>
/// <param name="Succeeded">Those who did what is asked for, or those who did not; both when left out.</param>
/// <param name="AsOf">The last day of every window; today when left out.</param>
/// <param name="ConversionDays">How long potential customers have for their first order.</param>
/// <param name="First">How many are listed, at most 500; all are counted.</param>
internal sealed record TierResultCustomersArguments(
    [NodeId<Tier>] Guid TierId,
    TierKpi Kpi,
    bool? Succeeded,
    DateOnly? AsOf,
    int ConversionDays = ResultWindow.UsualConversionDays,
    int First = 50);

/// <summary>The customers behind a number.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Customers">The first of them.</param>
internal sealed record TierResultCustomers(int Count, IReadOnlyList<TierResultCustomer> Customers);

/// <summary>A customer behind a number.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Succeeded">Whether it did what is asked for.</param>
internal sealed record TierResultCustomer(Guid CustomerId, bool Succeeded);

/// <summary>Lists the customers that a measure of a tier counted.</summary>
internal static class ListTierResultCustomers
{
    private const int MostListed = 500;

    public static async Task<TierResultCustomers> Run(
        TierResultCustomersArguments input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var window = await ResultWindows.Of(input.AsOf, input.ConversionDays, db, clock, stop);
        List<TierResultCustomer> counted = [];
        await foreach (var customer in new TierResultsReading(db, caller, window).Read(stop))
        {
            if (customer.Tiers.TryGetValue(input.Kpi, out var tierId) && tierId == input.TierId && window.Counts(input.Kpi, customer.Orders))
            {
                counted.Add(new TierResultCustomer(customer.Id, window.Succeeds(input.Kpi, customer.Orders)));
            }
        }

        var asked = counted.Where(customer => input.Succeeded is null || customer.Succeeded == input.Succeeded).ToList();
        return new TierResultCustomers(asked.Count, [.. asked.Take(Math.Clamp(input.First, 0, MostListed))]);
    }
}
