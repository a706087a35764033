using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics.Outlook;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>复购提醒: customers to get in touch with because their next purchase is expected soon.</summary>
internal static class DuePurchases
{
    private static readonly Caller Everybody = new(Guid.Empty, Role.Administrator, []);

    /// <summary>For those whose day came after the one and has come by now.</summary>
    public static async Task<List<Notification>> Read(DateOnly since, CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var due = (await ReadPurchaseTasks.Run(new(WithinDays: 0, null), db, Everybody, clock, stop)).Where(task => task.DueOn > since).ToList();
        var ids = due.ConvertAll(task => task.CustomerId);
        var names = await db.Set<Customer>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        return due.ConvertAll(task => Notification.PurchaseExpected(
            task.OwnerId,
            task.CustomerId,
            new BilingualText(
                $"“{names[task.CustomerId]}”预计于 {task.ExpectedOn:yyyy-MM-dd} 再次采购，请提前联系。",
                $"“{names[task.CustomerId]}” is expected to buy again on {task.ExpectedOn:yyyy-MM-dd}. Get in touch before."),
            clock.UtcNow()));
    }
}
