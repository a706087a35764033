using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>Who takes something over: any active user, also of another team.</summary>
internal static class Successor
{
    public static async Task<User> Get(Guid id, CrmDbContext db, CancellationToken stop)
    {
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, stop)
            ?? throw new NotFound(nameof(User), id).AsException();
        return user.Active ? user : throw new SuccessorHasLeft(id).AsException();
    }
}
