using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class StageVisitTests
{
    private const long Day1 = 86_400;
    private static readonly IReadOnlyList<Stage> Stages = Standard.Stages;

    [Fact]
    public void Each_stay_says_how_long_it_was_and_which_one_of_its_stage()
    {
        var opportunity = Opportunity();
        opportunity.MoveTo(Stages[1], StageGate.Historical, Monday.AddDays(2), Hua, "ready");
        opportunity.MoveTo(Stages[0], StageGate.Historical, Monday.AddDays(3), Ming, "too early");
        opportunity.MoveTo(Stages[1], StageGate.Historical, Monday.AddDays(7), Ming);

        var visits = StageVisit.Of(opportunity.NewLedger, Monday.AddDays(8));

        Assert.Equal([(0, 1), (1, 1), (0, 2), (1, 2)], visits.Select(v => (Stages.ToList().FindIndex(s => s.Id == v.StageId), v.Visit)));
        Assert.Equal([2 * Day1, Day1, 4 * Day1, Day1], visits.Select(v => v.Seconds));
        Assert.Equal([Monday.AddDays(2), Monday.AddDays(3), Monday.AddDays(7), null], visits.Select(v => v.LeftAt));
        Assert.Equal((Hua, "ready"), (visits[1].EnteredBy, visits[1].Reason));
    }

    [Fact]
    public void Suspended_time_does_not_count()
    {
        var opportunity = Opportunity();
        opportunity.Suspend(null, null, Monday.AddDays(1), Ming);
        opportunity.Resume(Monday.AddDays(4), Ming);
        opportunity.MoveTo(Stages[1], StageGate.Historical, Monday.AddDays(6), Ming);

        var visit = StageVisit.Of(opportunity.NewLedger, Monday.AddDays(9))[0];

        Assert.Equal((3 * Day1, 3 * Day1), (visit.Seconds, visit.PausedSeconds));
    }

    [Fact]
    public void While_it_is_suspended_its_age_stands_still()
    {
        var opportunity = Opportunity();
        opportunity.Suspend(null, null, Monday.AddDays(1), Ming);

        var visit = Assert.Single(StageVisit.Of(opportunity.NewLedger, Monday.AddDays(9)));

        Assert.Equal((null, Day1, 8 * Day1), (visit.LeftAt, visit.Seconds, visit.PausedSeconds));
    }

    [Fact]
    public void A_stay_ends_with_the_opportunity_and_another_begins_when_it_is_reopened()
    {
        var opportunity = Opportunity();
        opportunity.Lose(null, new("price", "learned") { NoCompetitor = true }, Monday.AddDays(2), Day, Ming);
        opportunity.Reopen(Stages[0], "they called", Monday.AddDays(5), Hua);

        var visits = StageVisit.Of(opportunity.NewLedger, Monday.AddDays(6));

        Assert.Equal([(1, 2 * Day1), (2, Day1)], visits.Select(v => (v.Visit, v.Seconds)));
    }

    [Fact]
    public void Transfers_and_amounts_do_not_end_a_stay()
    {
        var opportunity = Opportunity();
        opportunity.TransferTo(Hua, null, Monday.AddDays(1), Ming, "leave");
        opportunity.Revise(Revision(1), Monday.AddDays(2), Hua);

        Assert.Equal(3 * Day1, Assert.Single(StageVisit.Of(opportunity.NewLedger, Monday.AddDays(3))).Seconds);
    }
}
