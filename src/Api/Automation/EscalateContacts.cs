using CrmGraph.Api.Data;
using CrmGraph.Api.Segmentation.Cadence;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>Tells the supervisor of contacts that tiers plan and that did not take place in time; of each once.</summary>
/// <remarks>What was told after the last day of a contact was about this contact: there is no other record of it.</remarks>
internal static class EscalateContacts
{
    public static async Task<IReadOnlyList<Notification>> Of(
        List<ContactTask> overdue,
        Workspace workspace,
        DateTime now,
        CrmDbContext db,
        CancellationToken stop)
    {
        var told = await LastTold(overdue, workspace, db, stop);
        var open = overdue.FindAll(task => !(told.TryGetValue(task.CustomerId, out var day) && day > task.DueOn));
        var ids = open.ConvertAll(task => task.CustomerId);
        var customers = await db.Set<Customer>()
            .Where(customer => ids.Contains(customer.Id))
            .Select(customer => new { customer.Id, customer.Name, customer.TeamId })
            .ToDictionaryAsync(customer => customer.Id, stop);
        List<Notification> made = [];
        foreach (var task in open)
        {
            var customer = customers[task.CustomerId];
            if (await Recipients.Above(task.OwnerId, customer.TeamId, db, stop) is { } supervisor)
            {
                made.Add(Notification.ContactOverdue(supervisor, customer.Id, Words(task, customer.Name), now));
            }
        }

        return made;
    }

    /// <summary>The day on which somebody was last told that a customer was not contacted.</summary>
    private static async Task<Dictionary<Guid, DateOnly>> LastTold(
        List<ContactTask> overdue,
        Workspace workspace,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = overdue.ConvertAll(task => (Guid?)task.CustomerId);
        var last = await db.Set<Notification>()
            .Where(n => n.Kind == NotificationKind.ContactOverdue && ids.Contains(n.CustomerId))
            .GroupBy(n => n.CustomerId!.Value)
            .Select(group => new { CustomerId = group.Key, At = group.Max(n => n.SentAt) })
            .ToListAsync(stop);
        return last.ToDictionary(one => one.CustomerId, one => workspace.LocalDate(one.At));
    }

    private static BilingualText Words(ContactTask task, string name) => new(
        $"“{name}”应于 {task.DueOn:yyyy-MM-dd} 前{(task.OnSite ? "拜访" : "联系")}，已超期。",
        $"“{name}” should have been {(task.OnSite ? "visited" : "contacted")} by {task.DueOn:yyyy-MM-dd}.");
}
