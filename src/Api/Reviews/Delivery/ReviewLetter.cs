using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Api.Mailing;
using CrmGraph.Api.Reviews.Scheduling;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.Reporting.WeeklyReview;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>The e-mail that a delivery sends: the week in a sentence, and the files, as the recipient may see them.</summary>
/// <param name="Mail">The e-mail.</param>
/// <param name="DataVersion">The version it shows; null where it is not kept.</param>
internal sealed record ReviewLetter(Mail Mail, int? DataVersion)
{
    public static async Task<ReviewLetter> Write(ReviewDelivery delivery, CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var plan = await db.Set<DeliveryPlan>().AsNoTracking().SingleAsync(plan => plan.Id == delivery.PlanId, stop);
        var recipient = await db.Set<User>().AsNoTracking().SingleAsync(user => user.Id == delivery.OwnerId, stop);
        var caller = await Callers.Find(db, recipient.UserName, stop) ?? throw new NotFound(nameof(User), recipient.Id).AsException();
        var data = await Read(delivery.Week, new ReviewScopeInput(plan.TeamId, plan.RepId), db, caller, clock, stop);
        var language = ReportLanguages.Parse(plan.Language);
        var brand = await db.Brand(await db.Workspace(stop), stop);
        ReviewFile[] files = [.. Formats(plan).Select(format => new ReviewFile(data, format, language, brand))];
        var mail = new Mail(
            recipient.Email ?? throw new RecipientWithoutAddress(recipient.Name).AsException(),
            files[0].Title,
            HeadlineText.Of(data, language))
        {
            Id = delivery.Id,
            Files = [.. files.Select(file => new MailFile(file.Name, file.ContentType, file.Render()))],
        };
        return new ReviewLetter(mail, data.RecordId is null ? null : data.DataVersion);
    }

    /// <summary>What the schedule has not made yet is made now, so that what is sent is what is kept.</summary>
    private static async Task<WeeklyReviewData> Read(
        string week,
        ReviewScopeInput wanted,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var scope = await ScopeChoice.Of(wanted, db, caller, stop);
        if (scope.IsKept)
        {
            await MakeDueReviews.Make(IsoWeek.Parse(week), scope, db, clock, stop);
        }

        return await ReadWeeklyReview.Run(new WeeklyReviewArguments(week, wanted, null), db, caller, clock, stop);
    }

    private static IEnumerable<ReviewFormat> Formats(DeliveryPlan plan)
    {
        if (plan.Pdf)
        {
            yield return ReviewFormat.Pdf;
        }

        if (plan.Workbook)
        {
            yield return ReviewFormat.Xlsx;
        }
    }
}
