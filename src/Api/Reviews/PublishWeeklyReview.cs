using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Measures;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>Which draft to sign off.</summary>
/// <param name="Id">The newest version of the week's review.</param>
/// <param name="Version">The version of the record you read; another one in between is refused and nothing is lost.</param>
internal sealed record PublishWeeklyReviewInput([NodeId<ReviewRecord>] Guid Id, int Version);

/// <summary>Signs off a draft: from then on not even its words change, and subscribers are told. Needs a supervisor.</summary>
internal static class PublishWeeklyReview
{
    public static async Task<ReviewRecord> Run(
        PublishWeeklyReviewInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var record = await KeptReviews.GetNewest(input.Id, input.Version, db, caller, stop);
        var measures = await MeasureScores.Decided([record], db, stop);
        var by = await db.Set<User>().AsNoTracking().SingleAsync(user => user.Id == caller.UserId, stop);

        record.Publish([.. measures[record.Id]], by, clock.UtcNow());

        await db.SaveAs(caller, stop);
        return record;
    }
}
