using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>Keeps others from hanging anything on a customer until the transaction ends.</summary>
internal static class HeldCustomer
{
    /// <summary>SQLite lets in one writer at a time anyway.</summary>
    public static async Task Hold(Guid id, CrmDbContext db, CancellationToken stop)
    {
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "Customers" WHERE "Id" = {id} FOR UPDATE""", stop);
        }
    }
}
