using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests.Access;

public sealed class EvaluationRhythmTests
{
    [Theory]
    [InlineData(EvaluationRhythm.Never, null)]
    [InlineData(EvaluationRhythm.Daily, "2026-11-22")]
    [InlineData(EvaluationRhythm.Weekly, "2026-11-16")]
    [InlineData(EvaluationRhythm.Monthly, "2026-11-01")]
    [InlineData(EvaluationRhythm.Quarterly, "2026-10-01")]
    public void A_period_begins_with_its_first_day(EvaluationRhythm rhythm, string? expected) =>
        Assert.Equal(expected is null ? null : DateOnly.ParseExact(expected, "O", null), rhythm.PeriodStart(new(2026, 11, 22)));

    [Fact]
    public void An_evaluation_is_due_until_it_was_made_in_the_period()
    {
        var workspace = Workspace.Create("Company");
        Assert.Null(workspace.TierEvaluationDueSince(new(2026, 11, 22)));

        workspace.ScheduleTierEvaluation(EvaluationRhythm.Monthly, Guid.CreateVersion7());

        Assert.Equal(new DateOnly(2026, 11, 1), workspace.TierEvaluationDueSince(new(2026, 11, 22)));
    }
}
