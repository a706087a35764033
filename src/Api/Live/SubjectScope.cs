using CrmGraph.Domain;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Live;

/// <summary>Whose record an event is about, after the change and before it, as far as the entity says so.</summary>
internal sealed record SubjectScope(Guid? PipelineId, Guid? CustomerId, Guid? OwnerId, Guid? TeamId, Guid? OwnerBefore, Guid? TeamBefore)
{
    public static SubjectScope Of(EntityEntry<Entity> entry) => new(
        After(entry, nameof(PipelineId)),
        entry.Entity is Customer ? entry.Entity.Id : After(entry, nameof(CustomerId)),
        After(entry, nameof(OwnerId)),
        After(entry, nameof(TeamId)),
        Replaced(entry, nameof(OwnerId)),
        Replaced(entry, nameof(TeamId)));

    private static Guid? After(EntityEntry<Entity> entry, string property) =>
        entry.Metadata.FindProperty(property) is null ? null : (Guid?)entry.Property(property).CurrentValue;

    private static Guid? Replaced(EntityEntry<Entity> entry, string property)
    {
        if (entry.State == EntityState.Added || entry.Metadata.FindProperty(property) is null)
        {
            return null;
        }

        var (before, after) = ((Guid?)entry.Property(property).OriginalValue, (Guid?)entry.Property(property).CurrentValue);
        return before == after ? null : before;
    }
}
