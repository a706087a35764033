using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation.Cadence;

/// <summary>Whose contacts are asked for.</summary>
/// <param name="OwnerId">The customers of one owner; of everybody you may see when left out.</param>
/// <param name="DueBy">Those due up to that day; all planned ones when left out.</param>
/// <param name="First">How many are listed, the earliest due first, at most 500; all are counted.</param>
internal sealed record ContactTasksArguments([NodeId<User>] Guid? OwnerId, DateOnly? DueBy, int First = 50);

/// <summary>The contacts that the cadence of the tiers plans.</summary>
/// <param name="Today">The day in the workspace.</param>
/// <param name="Count">All contacts asked for.</param>
/// <param name="OverdueCount">How many of them should have taken place before today.</param>
/// <param name="Tasks">The first of them.</param>
internal sealed record ContactTasks(DateOnly Today, int Count, int OverdueCount, IReadOnlyList<ContactTask> Tasks);

/// <summary>A planned contact. Recording a follow-up with the customer, a visit where one is planned, makes it done.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="TierId">The tier whose cadence plans it.</param>
/// <param name="OwnerId">Who should make the contact.</param>
/// <param name="OnSite">Whether it is a visit at the customer's.</param>
/// <param name="DueOn">The last day for it.</param>
/// <param name="DaysOverdue">How many days ago that was; 0 while there is time.</param>
/// <param name="LastContactOn">The day of the last such contact; null when there was none.</param>
internal sealed record ContactTask(
    Guid CustomerId,
    Guid TierId,
    Guid OwnerId,
    bool OnSite,
    DateOnly DueOn,
    int DaysOverdue,
    DateOnly? LastContactOn);

/// <summary>Works the due contacts out from what was recorded: there is no list of tasks that could disagree with it.</summary>
internal static class ListContactTasks
{
    private const int MostListed = 500;

    public static async Task<ContactTasks> Run(
        ContactTasksArguments input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var today = workspace.LocalDate(clock.UtcNow());
        var tiers = (await db.Set<Tier>().AsNoTracking().ToListAsync(stop)).Where(tier => tier.Cadence.Plans).ToDictionary(tier => tier.Id);
        var tasks = (await CustomerContacts.Read(input.OwnerId, [.. tiers.Keys], db, caller, stop))
            .Select(contact => contact.Task(tiers[contact.TierId], workspace, today))
            .Where(task => input.DueBy is null || task.DueOn <= input.DueBy)
            .OrderBy(task => task.DueOn)
            .ThenBy(task => task.CustomerId)
            .ToList();
        return new ContactTasks(
            today,
            tasks.Count,
            tasks.Count(task => task.DaysOverdue > 0),
            [.. tasks.Take(Math.Clamp(input.First, 0, MostListed))]);
    }
}
