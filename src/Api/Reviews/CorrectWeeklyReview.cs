using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews;

/// <summary>Which review to gather anew, and why.</summary>
/// <param name="Id">The newest version of the week's review.</param>
/// <param name="Version">The version of the record you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why the figures have to be gathered anew; printed on the new version.</param>
internal sealed record CorrectWeeklyReviewInput([NodeId<ReviewRecord>] Guid Id, int Version, string Reason);

/// <summary>
/// Gathers a week anew and keeps it as the next version, a draft; the version before stays readable. What people wrote
/// into it is carried over. Needs a supervisor.
/// </summary>
internal static class CorrectWeeklyReview
{
    public static async Task<ReviewRecord> Run(
        CorrectWeeklyReviewInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var record = await KeptReviews.GetNewest(input.Id, input.Version, db, caller, stop);
        var scope = await ScopeChoice.Of(InputOf(record), db, caller, stop);

        var data = await GatherWeeklyReview.Run(IsoWeek.Parse(record.Week), scope, db, clock, stop);
        var corrected = record.Correct(data, input.Reason, clock.UtcNow(), caller.UserId);
        db.Add(corrected);
        await KeptReviews.Keep(corrected, () => db.SaveAs(caller, stop), db, stop);
        return corrected;
    }

    private static ReviewScopeInput? InputOf(ReviewRecord record) => record.ScopeKind switch
    {
        ReviewScopeKind.Company => null,
        ReviewScopeKind.Team => new ReviewScopeInput(record.TeamId, null),
        ReviewScopeKind.Rep => new ReviewScopeInput(null, record.RepId),
    };
}
