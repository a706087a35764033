using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Mailing;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews.Delivery;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>Sends the e-mails that are due, one by one; one that fails waits, longer each time, and holds up no other.</summary>
internal static class SendDeliveries
{
    /// <summary>While a node makes and sends an e-mail the others leave it alone; if that node dies, they take it up after this.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    public static async Task Run(IServiceScopeFactory scopes, Mailer mailer, TimeProvider clock, CancellationToken stop)
    {
        foreach (var id in await Due(scopes, clock, stop))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            if (await Claim(id, clock.UtcNow(), db, stop))
            {
                await Send(id, db, mailer, clock, stop);
            }
        }
    }

    private static async Task<List<Guid>> Due(IServiceScopeFactory scopes, TimeProvider clock, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.UtcNow();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<ReviewDelivery>()
            .Where(delivery => delivery.NextAttemptAt <= now)
            .OrderBy(delivery => delivery.NextAttemptAt).ThenBy(delivery => delivery.Id)
            .Select(delivery => delivery.Id)
            .ToListAsync(stop);
    }

    private static async Task<bool> Claim(Guid id, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        DateTime? until = now + Lease;
        return await db.Set<ReviewDelivery>()
            .Where(delivery => delivery.Id == id && delivery.NextAttemptAt <= now)
            .ExecuteUpdateAsync(delivery => delivery.SetProperty(d => d.NextAttemptAt, until), stop) == 1;
    }

    private static async Task Send(Guid id, CrmDbContext db, Mailer mailer, TimeProvider clock, CancellationToken stop)
    {
        var delivery = await db.Set<ReviewDelivery>().SingleAsync(one => one.Id == id, stop);
        try
        {
            var letter = await ReviewLetter.Write(delivery, db, clock, stop);
            await mailer.Send(letter.Mail, stop);
            delivery.Sent(letter.Mail.To, letter.DataVersion, clock.UtcNow());
        }
        catch (RuleException refused)
        {
            delivery.GiveUp(refused.Refusal.Message);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever a mail server, a folder or an address does wrong: the history says it, and the others are sent.
            delivery.Fail(failure.Message, clock.UtcNow());
        }

        await db.SaveChangesAsync(stop);
    }
}
