using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Outlook;

/// <summary>How far ahead to look, and how early to be.</summary>
/// <param name="WithinDays">Tasks due within so many days, overdue ones included, at most 365; 30 when left out.</param>
/// <param name="DaysBefore">How many days before the expected purchase to get in touch, at most 90; 7 when left out.</param>
internal sealed record PurchaseTasksArguments(int? WithinDays, int? DaysBefore);

/// <summary>复购提醒: get in touch with a customer before the next purchase is expected.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="DueOn">The day to get in touch.</param>
/// <param name="ExpectedOn">The day on which the purchase is expected.</param>
/// <param name="CycleDays">The mean days between two purchases so far.</param>
internal sealed record PurchaseTask(Guid CustomerId, Guid OwnerId, DateOnly DueOn, DateOnly ExpectedOn, int CycleDays);

/// <summary>Lists whom to get in touch with because they are expected to buy again; a purchase or an open opportunity ends the task.</summary>
internal static class ReadPurchaseTasks
{
    private const int DefaultWithin = 30;
    private const int MostWithin = 365;
    private const int DefaultBefore = 7;
    private const int MostBefore = 90;

    public static async Task<IReadOnlyList<PurchaseTask>> Run(
        PurchaseTasksArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var within = arguments.WithinDays ?? DefaultWithin;
        var before = arguments.DaysBefore ?? DefaultBefore;
        if (within is < 0 or > MostWithin || before is < 0 or > MostBefore)
        {
            throw new InvalidValue("withinDays", $"must be between 0 and {MostWithin}, and daysBefore between 0 and {MostBefore}").AsException();
        }

        var last = (await db.Workspace(stop)).LocalDate(clock.UtcNow()).AddDays(within);
        var purchases = await Purchases(db, caller, stop);
        return
        [
            .. from own in purchases.GroupBy(purchase => (purchase.CustomerId, purchase.OwnerId), purchase => purchase.On)
               let cycle = PurchaseCycle.Of(own)
               where cycle is not null && cycle.ExpectedOn.AddDays(-before) <= last
               orderby cycle.ExpectedOn, own.Key.CustomerId
               select new PurchaseTask(own.Key.CustomerId, own.Key.OwnerId, cycle.ExpectedOn.AddDays(-before), cycle.ExpectedOn, cycle.Days),
        ];
    }

    /// <summary>What the caller's customers bought, of those about whom nothing is open.</summary>
    private static Task<List<OwnersPurchase>> Purchases(CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var opportunities = db.Visible<Opportunity>(caller);
        return (
            from customer in db.Writable<Customer>(caller)
            where customer.ArchivedAt == null
            where !opportunities.Any(o => o.CustomerId == customer.Id && o.Status == OpportunityStatus.Open)
            join purchase in Purchase.Through(opportunities, db) on customer.Id equals purchase.CustomerId
            select new OwnersPurchase(customer.Id, customer.OwnerId, purchase.On)).ToListAsync(stop);
    }

    private sealed record OwnersPurchase(Guid CustomerId, Guid OwnerId, DateOnly On);
}
