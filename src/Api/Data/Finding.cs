using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>Fetches one record for a use case. A record the caller may not see answers like a missing one.</summary>
internal static class Finding
{
    /// <summary>The tracked record the caller may see.</summary>
    public static async Task<T> Get<T>(this CrmDbContext db, Guid id, Caller caller, CancellationToken stop)
        where T : Entity => await Single(db.Visible<T>(caller), id, stop);

    /// <summary>The tracked record the caller may change.</summary>
    public static async Task<T> GetWritable<T>(this CrmDbContext db, Guid id, Caller caller, CancellationToken stop)
        where T : Entity => await Single(db.Writable<T>(caller), id, stop);

    private static async Task<T> Single<T>(IQueryable<T> rows, Guid id, CancellationToken stop)
        where T : Entity =>
        await rows.AsTracking().SingleOrDefaultAsync(row => row.Id == id, stop)
        ?? throw new NotFound(typeof(T).Name, id).AsException();
}
