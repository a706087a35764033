using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>What a review decides to do better.</summary>
/// <param name="ReviewId">The newest version of the week's review, a draft.</param>
/// <param name="ReviewVersion">The version of the record you read.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="DueOn">Until when.</param>
/// <param name="TargetMetric">The figure it is meant to move; may be left out together with its value.</param>
/// <param name="TargetValue">The value the figure is to reach; ratios as fractions, money in the base currency.</param>
internal sealed record DecideMeasureInput(
    [NodeId<ReviewRecord>] Guid ReviewId,
    int ReviewVersion,
    string Text,
    [NodeId<User>] Guid OwnerId,
    DateOnly DueOn,
    MetricKey? TargetMetric,
    decimal? TargetValue);

/// <summary>Decides a measure in a draft; the reviews of the following weeks score it. Needs a supervisor.</summary>
internal static class DecideMeasure
{
    /// <summary>Far above any figure, and still a stored integer.</summary>
    private const decimal LargestTarget = 100_000_000_000_000m;

    public static async Task<ImprovementMeasure> Run(
        DecideMeasureInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var review = await KeptReviews.GetNewest(input.ReviewId, input.ReviewVersion, db, caller, stop);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        var wanted = new NewMeasure(input.Text, input.OwnerId, input.DueOn, input.TargetMetric, Units(input.TargetValue));
        var measure = ImprovementMeasure.Decide(review, wanted, workspace.LocalDate(now), now, caller.UserId);
        db.Add(measure);
        await db.SaveAs(caller, stop);
        return measure;
    }

    private static long? Units(decimal? value) => value switch
    {
        null => null,
        < -LargestTarget or > LargestTarget => throw new InvalidValue("targetValue", "is too large").AsException(),
        { } known => (long)Math.Round(known * ImprovementMeasure.UnitsPerOne, MidpointRounding.AwayFromZero),
    };
}
