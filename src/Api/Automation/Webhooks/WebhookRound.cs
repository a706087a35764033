using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Automation.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Delivers to one webhook what it has not taken yet, in order, until there is nothing left or it fails.</summary>
/// <remarks>
/// A lease in its row keeps other nodes away meanwhile; it is far longer than an attempt, so a node loses it only by standing still.
/// Where a webhook has come to moves on only behind a delivery that was taken: nothing is dropped, and a crash or a change of
/// the webhook meanwhile repeats one.
/// </remarks>
internal sealed class WebhookRound(IServiceScopeFactory scopes, EventReader reader, EventSights sights, WebhookSender sender, TimeProvider clock)
{
    private const int MostAtOnce = 100;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    public async Task Run(Guid id, CancellationToken stop)
    {
        if (!await Claim(id, stop))
        {
            return;
        }

        while (await DeliverNext(id, stop))
        {
        }

        await Do(db => db.Set<Webhook>().Where(w => w.Id == id).ExecuteUpdateAsync(w => w.SetProperty(x => x.LeasedUntil, (DateTime?)null), stop));
    }

    private async Task<bool> Claim(Guid id, CancellationToken stop)
    {
        DateTime? now = clock.UtcNow(), until = now + Lease;
        var claimed = 0;
        await Do(async db => claimed = await db.Set<Webhook>()
            .Where(w => w.Id == id && (w.LeasedUntil == null || w.LeasedUntil <= now))
            .ExecuteUpdateAsync(w => w.SetProperty(x => x.LeasedUntil, until), stop));
        return claimed == 1;
    }

    /// <summary>Whether to go on.</summary>
    private async Task<bool> DeliverNext(Guid id, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var webhook = await db.Set<Webhook>().AsNoTracking().SingleAsync(w => w.Id == id, stop);
        var events = (await reader.Page(webhook.Position, stop)).Take(MostAtOnce).ToList();
        if (events.Count == 0 || webhook.RemovedAt is not null || webhook.PausedAt is not null)
        {
            return false;
        }

        var userName = await db.Set<User>().Where(user => user.Id == webhook.OwnerId).Select(user => user.UserName).SingleAsync(stop);
        if (await Callers.Find(db, userName, stop) is not { } caller)
        {
            return await Pause(webhook, db, stop);
        }

        var changes = await Changes(webhook, caller, events, stop);
        var answer = changes.Count == 0 ? null : await sender.Send(webhook, changes, stop);
        if (answer is not null)
        {
            db.Add(WebhookDelivery.Of(id, changes[0].Sequence, changes[^1].Sequence, webhook.Failures + 1, answer));
            await db.SaveChangesAsync(stop);
        }

        return answer is null or { IsTaken: true }
            ? await Advance(webhook, events[^1].Sequence!.Value, db, stop)
            : await Fail(webhook, answer.At, db, stop);
    }

    /// <summary>What the owner may know of the events, as far as the webhook is about them.</summary>
    private async Task<List<RecordedChange>> Changes(Webhook webhook, Caller caller, List<EventRecord> events, CancellationToken stop)
    {
        var seen = await sights.Of(caller, events, stop);
        return [.. events.Zip(seen)
            .Where(pair => pair.Second != EventSight.Hidden)
            .Select(pair => RecordedChangeReading.Of(pair.First, pair.Second))
            .Where(change => webhook.Kinds.Count == 0 || change.Kind is null || webhook.Kinds.Contains(change.Kind))];
    }

    private async Task<bool> Advance(Webhook webhook, long reached, CrmDbContext db, CancellationToken stop)
    {
        DateTime? until = clock.UtcNow() + Lease;
        await Unchanged(webhook, db)
            .ExecuteUpdateAsync(
                w => w.SetProperty(x => x.Position, reached)
                    .SetProperty(x => x.Failures, 0)
                    .SetProperty(x => x.FailingSince, (DateTime?)null)
                    .SetProperty(x => x.NextAttemptAt, (DateTime?)null)
                    .SetProperty(x => x.LeasedUntil, until),
                stop);
        return true;
    }

    private async Task<bool> Fail(Webhook webhook, DateTime at, CrmDbContext db, CancellationToken stop)
    {
        var failures = webhook.Failures + 1;
        DateTime? next = at + WebhookPatience.After(failures), since = webhook.FailingSince ?? at;
        var counted = await Unchanged(webhook, db)
            .ExecuteUpdateAsync(
                w => w.SetProperty(x => x.Failures, failures).SetProperty(x => x.FailingSince, since).SetProperty(x => x.NextAttemptAt, next),
                stop);
        return counted == 1 && at - since >= WebhookPatience.GivenUpAfter && await Pause(webhook, db, stop);
    }

    /// <summary>Unless somebody changed it or sent it back to replay meanwhile: what was under way then says nothing about what it is now.</summary>
    private static IQueryable<Webhook> Unchanged(Webhook webhook, CrmDbContext db) =>
        db.Set<Webhook>().Where(w => w.Id == webhook.Id && w.Position == webhook.Position && w.Version == webhook.Version);

    /// <summary>Gives it up for the time being and tells its owner. It keeps its place, and goes on from there when it is resumed.</summary>
    private async Task<bool> Pause(Webhook webhook, CrmDbContext db, CancellationToken stop)
    {
        DateTime? now = clock.UtcNow();
        var text = new BilingualText(
            $"推送“{webhook.Name}”多日未能送达，已暂停。请检查 {webhook.Url} 后恢复推送，期间的变更会补发。",
            $"The webhook “{webhook.Name}” has taken nothing for days and is paused. Check {webhook.Url} and resume it: nothing is lost.");
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.Set<Webhook>().Where(w => w.Id == webhook.Id).ExecuteUpdateAsync(w => w.SetProperty(x => x.PausedAt, now), stop);
        db.Add(Notification.WebhookPaused(webhook.OwnerId, text, now.Value));
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return false;
    }

    private async Task Do(Func<CrmDbContext, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }
}
