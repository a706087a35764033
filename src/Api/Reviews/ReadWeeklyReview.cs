using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>Which week, whose figures, and which version of them.</summary>
/// <param name="Week">The ISO week, for example 2026-W46.</param>
/// <param name="Scope">Whose figures; the widest the caller may see when left out.</param>
/// <param name="DataVersion">An earlier version; the newest when left out.</param>
internal sealed record WeeklyReviewArguments(string Week, ReviewScopeInput? Scope, int? DataVersion);

/// <summary>Reads the review of a week: as it is kept, or computed now as a preview where it has not been made.</summary>
internal static class ReadWeeklyReview
{
    public static async Task<WeeklyReviewData> Run(
        WeeklyReviewArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var week = IsoWeek.Parse(arguments.Week);
        var scope = await ScopeChoice.Of(arguments.Scope, db, caller, stop);
        if (scope.IsKept && await Kept(week, scope.Scope, arguments.DataVersion, db, stop) is { } kept)
        {
            return await KeptContent.Of(kept, db, stop);
        }

        return arguments.DataVersion is { } version
            ? throw new UnknownReviewVersion(arguments.Week, version).AsException()
            : await GatherWeeklyReview.Run(week, scope, db, clock, stop);
    }

    private static Task<ReviewRecord?> Kept(IsoWeek week, ReviewScope scope, int? version, CrmDbContext db, CancellationToken stop) =>
        KeptReviews.Of(db, week.ToString(), scope)
            .Where(record => version == null || record.DataVersion == version)
            .OrderByDescending(record => record.DataVersion)
            .FirstOrDefaultAsync(stop);
}
