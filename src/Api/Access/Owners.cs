using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>Who a new record belongs to: the caller, or a user the caller may speak for.</summary>
internal static class Owners
{
    /// <summary>The owner and the owner's team; a user outside the caller's line answers like a missing one.</summary>
    public static async Task<(Guid OwnerId, Guid? TeamId)> Resolve(
        Guid? wanted,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var ownerId = wanted ?? caller.UserId;
        var owner = await db.Set<User>()
            .Where(user => user.Id == ownerId && user.Active)
            .Select(user => new { user.TeamId })
            .SingleOrDefaultAsync(stop);
        return owner is not null && caller.Covers(ownerId, owner.TeamId)
            ? (ownerId, owner.TeamId)
            : throw new NotFound(nameof(User), ownerId).AsException();
    }
}
