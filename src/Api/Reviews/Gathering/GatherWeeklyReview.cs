using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Reviews.Drafting;
using CrmGraph.Api.Reviews.Measures;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Gathers one week into the data set that GraphQL, PDF and workbook share.</summary>
internal static class GatherWeeklyReview
{
    public static async Task<WeeklyReviewData> Run(
        IsoWeek week,
        ScopeFilter scope,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop)
    {
        await using var snapshot = await db.OneMoment(stop);
        var workspace = await db.Workspace(stop);
        var period = new ReviewPeriod(week, workspace, clock.UtcNow());
        var facts = await ReviewFacts.Read(period, scope, workspace, db, stop);
        var open = await OpenOpportunity.AtTheEndOf(period, scope, db, stop);
        var users = await db.Set<User>().ToDictionaryAsync(user => user.Id, user => user.Name, stop);
        var weeks = WeekFigures.Series(facts);
        var metrics = ReviewMetrics.Of(facts, weeks);
        var stages = await ReviewStages.Of(facts, open, db, stop);
        var leaderboard = ReviewLeaderboard.Of(facts, users);
        var terms = await OpenTerms.Read(period, workspace, db, stop);
        var targets = await ReviewAttainments.Of(facts, db, stop);
        var parts = await WonParts.Read(facts, db, stop);
        var contributions = parts.Contributions();
        var stuck = await ReviewStuck.Of(facts, open, terms, db, stop);
        return new WeeklyReviewData(
            week.ToString(),
            week.Start,
            week.End,
            workspace.Name,
            scope.Scope,
            ReviewStatus.Preview,
            DataVersion: 1,
            await AsOf(period, db, stop),
            workspace.TimeZone,
            workspace.BaseCurrency,
            metrics,
            ReviewConclusions.Draft(facts, metrics, leaderboard, contributions),
            ReviewFunnel.Of(facts, metrics),
            stages,
            ReviewMetrics.Trend(weeks),
            leaderboard,
            ReviewBridge.Of(facts, open),
            stuck.Longest,
            await ReviewTierMovements.Of(facts, db, stop),
            ReviewTopics.Draft(facts, stages, leaderboard))
        {
            Hygiene = ReviewHygiene.Of(open, terms),
            EarlierMeasures = await MeasureScores.Earlier(period, scope.Scope, metrics, db, stop),
            Forecast = await ReviewForecasts.Of(facts, open, ReviewAttainments.Monthly(targets, scope.Scope), db, stop),
            Targets = targets,
            Breaches = await BreachCount.Of(facts, open, users, db, stop),
            Overrides = await ReviewOverrides.Of(facts, db, stop),
            TierResults = parts.TierResults(await CustomerCount.ByTier(scope, db, stop)),
            Contributions = contributions,
            StuckTotal = stuck.Total,
            StuckAmount = stuck.Amount,
        };
    }

    /// <summary>The end of a week that is over; else the last change, so that the same data always prints the same time.</summary>
    private static async Task<DateTime> AsOf(ReviewPeriod period, CrmDbContext db, CancellationToken stop)
    {
        if (period.IsOver)
        {
            return period.To;
        }

        var last = await db.Set<EventRecord>().MaxAsync(happened => (DateTime?)happened.At, stop);
        return last is { } at && at > period.From && at < period.Seen ? at : period.From;
    }
}
