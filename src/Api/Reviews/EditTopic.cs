using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews;

/// <summary>Other words for a topic of the meeting; written in one language only they are shown in both.</summary>
/// <param name="Id">The newest version of the week's review, a draft.</param>
/// <param name="Version">The version of the record you read; another one in between is refused and nothing is lost.</param>
/// <param name="Topic">The topic.</param>
/// <param name="TextZh">In Chinese.</param>
/// <param name="TextEn">In English.</param>
internal sealed record EditTopicInput(
    [NodeId<ReviewRecord>] Guid Id,
    int Version,
    ReviewTopicKind Topic,
    string? TextZh,
    string? TextEn);

/// <summary>Replaces the drafted words of a topic. Needs a supervisor.</summary>
internal static class EditTopic
{
    public static async Task<ReviewRecord> Run(
        EditTopicInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var record = await KeptReviews.GetNewest(input.Id, input.Version, db, caller, stop);
        record.RewordTopic(input.Topic, new Wording(input.TextZh, input.TextEn), clock.UtcNow(), caller.UserId);
        await db.SaveAs(caller, stop);
        return record;
    }
}
