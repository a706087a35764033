using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation;

/// <summary>The day the rules are applied on.</summary>
internal static class EvaluationDay
{
    /// <summary>The day that was asked for, or today in the workspace.</summary>
    public static async Task<DateOnly> Of(DateOnly? asked, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        var today = (await db.Workspace(stop)).LocalDate(now);
        return asked > today ? throw new EvaluationInFuture(asked.Value).AsException() : asked ?? today;
    }
}
