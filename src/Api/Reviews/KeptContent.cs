using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Reviews.Measures;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>What kept reviews say: a signed-off one as it was signed, a draft with its measures as they stand.</summary>
internal static class KeptContent
{
    public static async Task<WeeklyReviewData> Of(ReviewRecord record, CrmDbContext db, CancellationToken stop) =>
        (await Of([record], db, stop))[record.Id];

    /// <summary>The content of all records of a level, however many, in the same number of statements.</summary>
    public static async Task<IReadOnlyDictionary<Guid, WeeklyReviewData>> Of(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var records = await context.Visible<ReviewRecord>().AsNoTracking().Where(record => ids.Contains(record.Id)).ToListAsync(context.Stop);
        return await Of(records, context.Db(), context.Stop);
    }

    private static async Task<Dictionary<Guid, WeeklyReviewData>> Of(
        IReadOnlyList<ReviewRecord> records,
        CrmDbContext db,
        CancellationToken stop)
    {
        List<ReviewRecord> drafts = [.. records.Where(record => record.Status == ReviewStatus.Draft)];
        var decided = drafts.Count == 0 ? null : await MeasureScores.Decided(drafts, db, stop);
        return records.ToDictionary(record => record.Id, record => record.Data with
        {
            RecordId = record.Id,
            Measures = record.Status == ReviewStatus.Draft ? [.. decided![record.Id]] : record.Data.Measures,
        });
    }
}
