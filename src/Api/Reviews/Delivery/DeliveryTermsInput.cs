using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>What is sent every week, and when.</summary>
/// <param name="Scope">Whose figures; the widest the recipient may see when left out.</param>
/// <param name="Day">The weekday on which the review of the week before is sent.</param>
/// <param name="Hour">The full hour of that day, 0 to 23, in the workspace's time zone.</param>
/// <param name="Formats">The files to attach.</param>
/// <param name="Language">zh-CN or en; the workspace's when left out.</param>
internal sealed record DeliveryTermsInput(
    ReviewScopeInput? Scope,
    DayOfWeek Day,
    int Hour,
    IReadOnlyList<ReviewFormat> Formats,
    string? Language)
{
    /// <summary>The terms, once it is known that the recipient has an address and may see what they are to get.</summary>
    public async Task<DeliveryTerms> For(User recipient, Workspace workspace, CrmDbContext db, CancellationToken stop)
    {
        if (recipient.Email is null)
        {
            throw new RecipientWithoutAddress(recipient.Name).AsException();
        }

        var reader = await Callers.Find(db, recipient.UserName, stop)
            ?? throw new NotFound(nameof(User), recipient.Id).AsException();
        await ScopeChoice.Of(Scope, db, reader, stop);
        return new DeliveryTerms(
            Scope?.TeamId,
            Scope?.RepId,
            Day,
            Hour,
            Formats.Contains(ReviewFormat.Pdf),
            Formats.Contains(ReviewFormat.Xlsx),
            ReportLanguages.Parse(Language ?? workspace.Locale).Tag());
    }
}
