using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>The versions that are kept of one week in one scope.</summary>
internal static class KeptReviews
{
    public static IQueryable<ReviewRecord> Of(CrmDbContext db, string week, ReviewScope scope)
    {
        var (kind, id) = (scope.Kind, scope.Id ?? Guid.Empty);
        return db.Set<ReviewRecord>().AsNoTracking()
            .Where(record => record.Week == week && record.ScopeKind == kind && record.ScopeId == id);
    }

    /// <summary>The number of the newest version; null where none is kept.</summary>
    public static Task<int?> Newest(CrmDbContext db, string week, ReviewScope scope, CancellationToken stop) =>
        Of(db, week, scope).MaxAsync(record => (int?)record.DataVersion, stop);

    /// <summary>The version to work on, tracked: the newest, as the caller read it, if they may change it.</summary>
    public static async Task<ReviewRecord> GetNewest(Guid id, int version, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<ReviewRecord>();
        var record = await db.GetWritable<ReviewRecord>(id, caller, stop);
        record.CheckVersion(version);
        await CheckIsNewest(record, db, stop);
        return record;
    }

    /// <summary>Saves a new version; where another one was made at the same moment it refuses and that one stands.</summary>
    public static async Task Keep(ReviewRecord made, Func<Task> save, CrmDbContext db, CancellationToken stop)
    {
        try
        {
            await save();
        }
        catch (DbUpdateException)
        {
            db.Entry(made).State = EntityState.Detached;
            if (await Newest(db, made.Week, made.Data.Scope, stop) is { } newest && newest >= made.DataVersion)
            {
                throw new ReviewAlreadyMade(made.Week, newest).AsException();
            }

            throw;
        }
    }

    /// <summary>A correction has replaced the versions before it.</summary>
    private static async Task CheckIsNewest(ReviewRecord record, CrmDbContext db, CancellationToken stop)
    {
        var newest = await Newest(db, record.Week, record.Data.Scope, stop);
        if (newest > record.DataVersion)
        {
            throw new ReviewSuperseded(newest.Value).AsException();
        }
    }
}
