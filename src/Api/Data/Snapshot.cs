using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Data;

/// <summary>Several statements that see the database as it was at one moment.</summary>
internal static class Snapshot
{
    /// <summary>Everything that is read until this is disposed of is of one moment; null inside a transaction, whose reads are its own.</summary>
    /// <remarks>
    /// The embedded database keeps writers out of a transaction of any other level; this one begins with the first statement, takes
    /// no lock, and still sees nothing of what others write meanwhile.
    /// </remarks>
    public static async Task<IDbContextTransaction?> OneMoment(this CrmDbContext db, CancellationToken stop) =>
        db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(db.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.ReadUncommitted, stop)
            : null;
}
