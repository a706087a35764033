using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>Scores measures by the figures of a week.</summary>
internal static class MeasureScores
{
    /// <summary>What earlier reviews of the scope decided and was open in the week, the latest review's first; last week's in any case.</summary>
    public static async Task<IReadOnlyList<MeasureScore>> Earlier(
        ReviewPeriod period,
        ReviewScope scope,
        IReadOnlyList<ReviewMetric> metrics,
        CrmDbContext db,
        CancellationToken stop)
    {
        var (week, last, start) = (period.Week.ToString(), period.Week.Previous.ToString(), period.Week.Start);
        var (kind, id) = (scope.Kind, scope.Id ?? Guid.Empty);
        var measures = await db.Set<ImprovementMeasure>().AsNoTracking()
            .Where(measure => measure.ScopeKind == kind && measure.ScopeId == id)
            .Where(measure => measure.Week == last || measure.ClosedOn == null || measure.ClosedOn >= start)
            .ToListAsync(stop);
        return await Score(measures.Where(measure => string.CompareOrdinal(measure.Week, week) < 0), metrics, period.LastDay, db, stop);
    }

    /// <summary>What these reviews decided, as it stands now; the drafts among them show it until they are signed off.</summary>
    public static async Task<ILookup<Guid, MeasureScore>> Decided(
        IReadOnlyList<ReviewRecord> reviews,
        CrmDbContext db,
        CancellationToken stop)
    {
        var weeks = reviews.Select(review => review.Week).Distinct().ToList();
        var scopes = reviews.Select(review => review.ScopeId).Distinct().ToList();
        var measures = await db.Set<ImprovementMeasure>().AsNoTracking()
            .Where(measure => weeks.Contains(measure.Week) && scopes.Contains(measure.ScopeId))
            .ToListAsync(stop);
        List<(Guid Review, MeasureScore Score)> decided = [];
        foreach (var review in reviews)
        {
            var own = measures.Where(one => (one.Week, one.ScopeKind, one.ScopeId) == (review.Week, review.ScopeKind, review.ScopeId));
            var scores = await Score(own, review.Data.Metrics, review.Data.EndsOn, db, stop);
            decided.AddRange(scores.Select(score => (review.Id, score)));
        }

        return decided.ToLookup(pair => pair.Review, pair => pair.Score);
    }

    private static async Task<IReadOnlyList<MeasureScore>> Score(
        IEnumerable<ImprovementMeasure> measures,
        IReadOnlyList<ReviewMetric> metrics,
        DateOnly on,
        CrmDbContext db,
        CancellationToken stop)
    {
        List<ImprovementMeasure> ordered =
            [.. measures.OrderByDescending(one => one.Week, StringComparer.Ordinal).ThenBy(one => one.DueOn).ThenBy(one => one.Id)];
        if (ordered.Count == 0)
        {
            return [];
        }

        var owners = ordered.ConvertAll(measure => measure.OwnerId);
        var names = await db.Set<User>().Where(user => owners.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, stop);
        return [.. ordered.Select(one => MeasureScore.Of(one, names[one.OwnerId], Value(one.TargetMetric, metrics), on))];
    }

    private static decimal? Value(MetricKey? key, IReadOnlyList<ReviewMetric> metrics) =>
        metrics.FirstOrDefault(metric => metric.Key == key)?.Value;
}
