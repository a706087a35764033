using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews;

/// <summary>Other words for a row of the weekly table. What is left out stays; what is written in one language only is shown in both.</summary>
/// <param name="Id">The newest version of the week's review, a draft.</param>
/// <param name="Version">The version of the record you read; another one in between is refused and nothing is lost.</param>
/// <param name="Metric">The row.</param>
/// <param name="ConclusionZh">The conclusion in Chinese.</param>
/// <param name="ConclusionEn">The conclusion in English.</param>
/// <param name="MeasureZh">The improvement in Chinese.</param>
/// <param name="MeasureEn">The improvement in English.</param>
internal sealed record EditConclusionInput(
    [NodeId<ReviewRecord>] Guid Id,
    int Version,
    MetricKey Metric,
    string? ConclusionZh,
    string? ConclusionEn,
    string? MeasureZh,
    string? MeasureEn);

/// <summary>Replaces the drafted conclusion or improvement of a row; the figures stay. Needs a supervisor.</summary>
internal static class EditConclusion
{
    public static async Task<ReviewRecord> Run(
        EditConclusionInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var record = await KeptReviews.GetNewest(input.Id, input.Version, db, caller, stop);
        record.RewordConclusion(
            input.Metric,
            new Wording(input.ConclusionZh, input.ConclusionEn),
            new Wording(input.MeasureZh, input.MeasureEn),
            clock.UtcNow(),
            caller.UserId);
        await db.SaveAs(caller, stop);
        return record;
    }
}
