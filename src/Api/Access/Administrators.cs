using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>There always is somebody who can give rights back.</summary>
internal static class Administrators
{
    /// <summary>Refuses to take a user's rights when nobody else is an active administrator.</summary>
    public static async Task KeepAnother(Guid userId, CrmDbContext db, CancellationToken stop)
    {
        if (!await db.Set<User>().AnyAsync(other => other.Id != userId && other.Active && other.Role == Role.Administrator, stop))
        {
            throw new LastAdministrator().AsException();
        }
    }
}
