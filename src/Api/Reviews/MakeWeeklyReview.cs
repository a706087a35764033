using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews;

/// <summary>Which week to review.</summary>
/// <param name="Week">The ISO week, for example 2026-W46; it must be over.</param>
/// <param name="Scope">Whose figures; the widest the caller may see when left out.</param>
internal sealed record MakeWeeklyReviewInput(string Week, ReviewScopeInput? Scope);

/// <summary>Gathers a week that is over and keeps its figures as a draft. Needs a supervisor; the schedule does the same every week.</summary>
internal static class MakeWeeklyReview
{
    public static async Task<ReviewRecord> Run(
        MakeWeeklyReviewInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<ReviewRecord>();
        var week = IsoWeek.Parse(input.Week);
        var scope = await ScopeChoice.Of(input.Scope, db, caller, stop);
        await CheckCanBeKept(week, scope, db, clock, stop);
        if (await KeptReviews.Newest(db, input.Week, scope.Scope, stop) is { } newest)
        {
            throw new ReviewAlreadyMade(input.Week, newest).AsException();
        }

        var data = await GatherWeeklyReview.Run(week, scope, db, clock, stop);
        var made = ReviewRecord.Make(data, scope.TeamId, clock.UtcNow(), caller.UserId);
        db.Add(made);
        await KeptReviews.Keep(made, () => db.SaveAs(caller, stop), db, stop);
        return made;
    }

    private static async Task CheckCanBeKept(
        IsoWeek week,
        ScopeFilter scope,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (!scope.IsKept)
        {
            throw new ScopeNotKept().AsException();
        }

        var workspace = await db.Workspace(stop);
        if (workspace.StartOfDay(week.Next.Start) > clock.UtcNow())
        {
            throw new WeekNotOver(week.ToString(), week.End).AsException();
        }
    }
}
