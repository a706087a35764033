using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Scheduling;

/// <summary>Makes every review that is due and not yet made: of the company, each team and each rep who worked in the week.</summary>
internal static class MakeDueReviews
{
    /// <returns>How many were made.</returns>
    public static async Task<int> Run(IServiceScopeFactory scopes, TimeProvider clock, CancellationToken stop)
    {
        var made = 0;
        foreach (var (week, filter) in await Due(scopes, clock, stop))
        {
            // A context of its own for each: what is made stays made if a later one fails.
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            made += await Make(week, filter, db, clock, stop) ? 1 : 0;
        }

        return made;
    }

    private static async Task<IReadOnlyList<(IsoWeek, ScopeFilter)>> Due(
        IServiceScopeFactory scopes,
        TimeProvider clock,
        CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await DueReviews.Read(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), clock.UtcNow(), stop);
    }

    /// <summary>Makes the review of a week unless it is made; whether this call made it.</summary>
    public static async Task<bool> Make(
        IsoWeek week,
        ScopeFilter scope,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (await KeptReviews.Newest(db, week.ToString(), scope.Scope, stop) is not null)
        {
            return false;
        }

        var data = await GatherWeeklyReview.Run(week, scope, db, clock, stop);
        var review = ReviewRecord.Make(data, scope.TeamId, clock.UtcNow(), by: null);
        db.Add(review);
        try
        {
            await KeptReviews.Keep(review, () => db.SaveChangesAsync(stop), db, stop);
            return true;
        }
        catch (RuleException refused) when (refused.Refusal is ReviewAlreadyMade)
        {
            return false;
        }
    }
}
