using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Tests.Analytics;

public sealed class OpportunityJourneyTests
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();
    private static readonly Guid Third = Guid.CreateVersion7();
    private static readonly Guid Won = Guid.CreateVersion7();
    private static readonly Guid LostStage = Guid.CreateVersion7();
    private static readonly Guid[] Path = [First, Second, Third, Won];

    [Fact]
    public void Each_stage_on_the_way_to_the_contract_was_passed()
    {
        var way = Follow((0, null, First, OpportunityStatus.Open), (4, First, Second, OpportunityStatus.Open), (9, Second, Third, OpportunityStatus.Open), (11, Third, Won, OpportunityStatus.Won));

        Assert.Equal([First, Second, Third, Won], way.Select(passage => passage.StageId));
        Assert.Equal([4d, 5d, 2d, 0d], way.Select(passage => passage.Spent.TotalDays));
        Assert.Equal([true, true, true, false], way.Select(passage => passage.WentOn));
    }

    [Fact]
    public void A_skipped_stage_counts_as_entered_and_left_at_once()
    {
        var way = Follow((0, null, First, OpportunityStatus.Open), (4, First, Third, OpportunityStatus.Open));

        var skipped = way.Single(passage => passage.StageId == Second);
        Assert.True(skipped is { IsSkipped: true, WentOn: true });
        Assert.Equal(skipped.EnteredAt, skipped.LeftAt);
    }

    [Fact]
    public void A_stage_that_was_come_back_to_counts_once_with_all_its_time()
    {
        var way = Follow(
            (0, null, First, OpportunityStatus.Open),
            (2, First, Second, OpportunityStatus.Open),
            (5, Second, First, OpportunityStatus.Open),
            (9, First, Second, OpportunityStatus.Open));

        Assert.Equal(6d, way.Single(passage => passage.StageId == First).Spent.TotalDays);
        var second = way.Single(passage => passage.StageId == Second);
        Assert.Equal((Day(2), null, 3d + 91), (second.EnteredAt, second.LeftAt, second.Spent.TotalDays));
    }

    [Fact]
    public void Suspended_time_does_not_count()
    {
        var way = Follow(
            (0, null, First, OpportunityStatus.Open),
            (2, First, First, OpportunityStatus.Suspended),
            (50, First, First, OpportunityStatus.Open),
            (53, First, Second, OpportunityStatus.Open));

        Assert.Equal(5d, way[0].Spent.TotalDays);
    }

    [Fact]
    public void What_was_lost_ended_in_its_stage()
    {
        var apart = Follow((0, null, First, OpportunityStatus.Open), (3, First, LostStage, OpportunityStatus.Lost));
        var inPlace = Follow((0, null, First, OpportunityStatus.Open), (3, First, First, OpportunityStatus.Terminated));

        Assert.Equal((OpportunityStatus.Lost, false), (apart.Single().EndedAs, apart.Single().WentOn));
        Assert.Equal((OpportunityStatus.Terminated, Day(3)), (inPlace.Single().EndedAs, inPlace.Single().LeftAt));
    }

    [Fact]
    public void What_was_opened_again_is_in_its_stage()
    {
        var way = Follow(
            (0, null, First, OpportunityStatus.Open),
            (3, First, First, OpportunityStatus.Lost),
            (10, First, First, OpportunityStatus.Open));

        Assert.Equal((null, null, 3d + 90), (way.Single().EndedAs, way.Single().LeftAt, way.Single().Spent.TotalDays));
    }

    [Fact]
    public void A_negotiation_that_lets_three_of_ten_through_is_the_bottleneck()
    {
        List<StagePassage> passages = [];
        for (var n = 0; n < 20; n++)
        {
            passages.AddRange(Follow(
                (0, null, Second, OpportunityStatus.Open),
                (5, Second, Third, OpportunityStatus.Open),
                (12, Third, n < 6 ? Won : LostStage, n < 6 ? OpportunityStatus.Won : OpportunityStatus.Lost)));
        }

        var funnel = StageFunnel.Of(Path, passages, Day(0), Day(30));

        var bottleneck = StageFunnel.Bottleneck(funnel, minimumSample: 20);
        Assert.Equal((Third, 0.3m, 14, 7d), (bottleneck!.StageId, bottleneck.Conversion, bottleneck.Lost, bottleneck.AverageDays));
        Assert.Null(StageFunnel.Bottleneck(funnel, minimumSample: 21));
    }

    [Fact]
    public void Who_is_still_in_a_stage_is_counted_beside_and_not_against_it()
    {
        var passages = Follow((0, null, First, OpportunityStatus.Open), (1, First, Second, OpportunityStatus.Open));

        var second = StageFunnel.Of(Path, passages, Day(0), Day(30))[1];

        Assert.Equal((1, 1, 0), (second.Entered, second.StillIn, second.Decided));
        Assert.Null(second.Conversion);
    }

    private static IReadOnlyList<StagePassage> Follow(params (int Day, Guid? From, Guid To, OpportunityStatus Status)[] steps)
    {
        var opportunity = Guid.CreateVersion7();
        return
        [
            .. OpportunityJourney.Of(
                Path,
                [.. steps.Select(step => new StageStep(opportunity, Day(step.Day), step.From, step.To, step.Status, Guid.Empty, null))],
                Day(100)),
        ];
    }

    private static DateTime Day(int day) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day);
}
