using System.Globalization;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Erases again whom a restored backup has brought back; run before the server takes its first request.</summary>
internal static class RepeatedErasures
{
    public static async Task Run(IServiceProvider services, TextWriter output, CancellationToken stop)
    {
        var ledger = services.GetRequiredService<ErasureLedger>();
        foreach (var line in await ledger.Read(stop))
        {
            await using var scope = services.CreateAsyncScope();
            if (await Repeat(line, scope.ServiceProvider, stop))
            {
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{line.Kind} {line.SubjectId} was erased before the backup was restored, and is erased again."));
            }
        }

        await using var last = services.CreateAsyncScope();
        await ledger.Complete(last.ServiceProvider.GetRequiredService<CrmDbContext>(), stop);
    }

    private static async Task<bool> Repeat(LedgerLine line, IServiceProvider scope, CancellationToken stop)
    {
        var db = scope.GetRequiredService<CrmDbContext>();
        if (await Find(line, db, stop) is not { } subject)
        {
            return false;
        }

        var by = await db.Set<User>()
            .OrderByDescending(user => user.Id == line.ByUserId).ThenByDescending(user => user.Role == Role.Administrator).ThenBy(user => user.Number)
            .Select(user => user.Id)
            .FirstAsync(stop);
        scope.GetRequiredService<EventOrigin>().ByUserId = by;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await ErasePerson.Erase(subject, line.Ground, db, new Caller(by, Role.Administrator, []), scope.GetRequiredService<TimeProvider>().UtcNow(), stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>The person, if it is there and not erased.</summary>
    private static async Task<ErasureSubject?> Find(LedgerLine line, CrmDbContext db, CancellationToken stop)
    {
        var contact = line.Kind == PersonKind.Contact
            ? await db.Set<Contact>().AsTracking().SingleOrDefaultAsync(known => known.Id == line.SubjectId, stop)
            : null;
        var customerId = contact?.CustomerId ?? line.SubjectId;
        var customer = await db.Set<Customer>().AsTracking().SingleOrDefaultAsync(known => known.Id == customerId, stop);
        return customer is null || (contact is null && customer.ErasedAt is not null) ? null : new ErasureSubject(customer, contact);
    }
}
