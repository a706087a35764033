using System.Net.Mail;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Mailing;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>Sends the notifications that were not mailed yet, in the workspace's language, to users with an address.</summary>
internal static class SendMail
{
    private const int AtOnce = 100;

    public static async Task Run(CrmDbContext db, Mailer mailer, TimeProvider clock, CancellationToken stop)
    {
        var english = (await db.Workspace(stop)).Locale == "en";
        var waiting = await (
            from notification in db.Set<Notification>()
            join user in db.Set<User>() on notification.OwnerId equals user.Id
            where notification.MailedAt == null && user.Email != null && user.Active
            orderby notification.SentAt
            select new { notification.Id, Text = english ? notification.TextEn : notification.TextZh, user.Email })
            .Take(AtOnce)
            .ToListAsync(stop);
        foreach (var one in waiting)
        {
            if (await Claim(one.Id, clock.UtcNow(), db, stop) && !await Sent(mailer, one.Email!, one.Text, stop))
            {
                await db.Set<Notification>().Where(n => n.Id == one.Id).ExecuteUpdateAsync(n => n.SetProperty(x => x.MailedAt, (DateTime?)null), stop);
                return;
            }
        }
    }

    /// <summary>Of two nodes one gets it; a crash in between loses an e-mail and never the notification itself.</summary>
    private static async Task<bool> Claim(Guid id, DateTime? now, CrmDbContext db, CancellationToken stop) =>
        await db.Set<Notification>()
            .Where(n => n.Id == id && n.MailedAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.MailedAt, now), stop) == 1;

    private static async Task<bool> Sent(Mailer mailer, string to, string text, CancellationToken stop)
    {
        try
        {
            await mailer.Send(new Mail(to, text, text), stop);
            return true;
        }
        catch (SmtpException)
        {
            return false;
        }
    }
}
