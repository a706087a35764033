using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation.Cadence;

/// <summary>When a customer of a planned tier was last contacted.</summary>
internal sealed record CustomerContacts(Guid CustomerId, Guid OwnerId, Guid TierId, DateOnly? InTierSince, DateTime? LastContact, DateTime? LastVisit)
{
    /// <summary>All customers in these tiers, in one statement.</summary>
    public static Task<List<CustomerContacts>> Read(
        Guid? ownerId,
        IReadOnlyList<Guid> tierIds,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop) => (
        from customer in db.Visible<Customer>(caller)
        where customer.ArchivedAt == null && customer.TierId != null && tierIds.Contains(customer.TierId.Value)
        where ownerId == null || customer.OwnerId == ownerId
        select new CustomerContacts(
            customer.Id,
            customer.OwnerId,
            customer.TierId!.Value,
            db.Set<TierAssignment>()
                .Where(made => made.CustomerId == customer.Id && made.TierId == customer.TierId)
                .Where(made => made.PreviousTierId == null || made.PreviousTierId != made.TierId)
                .Max(made => (DateOnly?)made.AsOf),
            db.Set<FollowUp>()
                .Where(contact => contact.CustomerId == customer.Id && contact.Kind != FollowUpKind.ProposalView)
                .Max(contact => (DateTime?)contact.At),
            db.Set<FollowUp>()
                .Where(contact => contact.CustomerId == customer.Id && contact.Kind == FollowUpKind.Visit)
                .Max(contact => (DateTime?)contact.At)))
        .ToListAsync(stop);

    public ContactTask Task(Tier tier, Workspace workspace, DateOnly today)
    {
        var last = (tier.OnSite ? LastVisit : LastContact) is { } at ? workspace.LocalDate(at) : (DateOnly?)null;
        var first = tier.Cadence.FirstDue(InTierSince ?? today);
        var next = last is { } day ? tier.Cadence.DueAfter(day) : first;

        // Nobody is late with a customer who has only just come into the tier.
        var due = next > first ? next : first;
        return new ContactTask(CustomerId, tier.Id, OwnerId, tier.OnSite, due, Math.Max(0, today.DayNumber - due.DayNumber), last);
    }
}
