using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.Tests;

public sealed class ReviewFixtureTests
{
    private readonly WeeklyReviewData _week = ReviewFixture.Week();

    [Fact]
    public void The_leaderboard_the_bridge_and_the_won_value_agree()
    {
        Assert.Equal(ReviewFixture.Won, _week.Leaderboard.Sum(row => row.WonValue));
        Assert.Equal(ReviewFixture.PreviousWon, _week.Leaderboard.Sum(row => row.PreviousWonValue));
        Assert.Equal(-ReviewFixture.Won, Step(BridgeStepKind.Won).Amount);
        Assert.Equal(90, _week.Leaderboard.Sum(row => row.WonCount));
        Assert.Equal(17, _week.Leaderboard.Count);
        Assert.Equal(13, _week.Leaderboard.Count(row => row.PreviousWonValue > 0));
    }

    [Fact]
    public void The_bridge_adds_up_and_closes_on_the_open_stages()
    {
        var sum = _week.Bridge.Steps.SkipLast(1).Sum(step => step.Amount);

        Assert.Equal(ReviewFixture.Closing, sum);
        Assert.Equal(ReviewFixture.Closing, Step(BridgeStepKind.Closing).Amount);
        Assert.Equal(ReviewFixture.Closing, _week.Stages.Sum(stage => stage.Amount));
        Assert.Equal(Step(BridgeStepKind.Closing).Count, _week.Stages.Sum(stage => stage.Open));
    }

    private BridgeStep Step(BridgeStepKind kind) => _week.Bridge.Steps.Single(step => step.Kind == kind);
}
