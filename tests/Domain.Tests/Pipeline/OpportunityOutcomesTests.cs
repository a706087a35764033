using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class OpportunityOutcomesTests
{
    private static readonly IReadOnlyList<Stage> Stages = Standard.Stages;

    [Fact]
    public void The_time_it_is_suspended_does_not_count_for_its_stage()
    {
        var opportunity = Opportunity();

        opportunity.Suspend("budget", Day.AddDays(9), Monday.AddDays(1), Ming);
        Assert.Equal((Monday.AddDays(1), Day.AddDays(9)), (opportunity.SuspendedAt, opportunity.ResumeOn));
        opportunity.Resume(Monday.AddDays(4), Ming);
        opportunity.Suspend(null, null, Monday.AddDays(5), Ming);
        opportunity.Resume(Monday.AddDays(6), Ming);

        Assert.Equal(4 * 86_400, opportunity.StagePausedSeconds);
        Assert.Null(opportunity.SuspendedAt);
    }

    [Fact]
    public void Each_stage_begins_without_a_pause()
    {
        var opportunity = Opportunity();
        opportunity.Suspend(null, null, Monday, Ming);
        opportunity.Resume(Monday.AddDays(1), Ming);

        opportunity.MoveTo(Stages[1], StageGate.Historical, Monday.AddDays(2), Ming);

        Assert.Equal(0, opportunity.StagePausedSeconds);
    }

    [Fact]
    public void Nothing_ends_without_a_summary_of_what_was_learned()
    {
        var gate = StageGate.BeforeWinning(WithLostStage.Stages[0], WithLostStage.Stages, GateProgress.None);
        var opportunity = Opportunity(WithLostStage);

        Expect.Refusal<ClosingSummaryMissing>(() => opportunity.Win(WithLostStage.Stages[2], gate, Monday, Day, Ming, " "));
        Expect.Refusal<ClosingSummaryMissing>(() => opportunity.Lose(null, new("price", null) { NoCompetitor = true }, Monday, Day, Ming));
        Expect.Refusal<ClosingSummaryMissing>(() => opportunity.Terminate(new("cancelled", ""), Monday, Day, Ming));

        Assert.Equal((OpportunityStatus.Open, null), (opportunity.Status, opportunity.LossReason));
        Assert.Single(opportunity.NewLedger);
    }

    [Fact]
    public void Losing_says_who_won_or_that_nobody_did()
    {
        var opportunity = Opportunity();

        Expect.Refusal<CompetitorMissing>(() => opportunity.Lose(null, new("price", "quote earlier"), Monday, Day, Ming));
        opportunity.Lose(null, new("price", "quote earlier") { NoCompetitor = true }, Monday, Day, Ming);

        Assert.Equal((OpportunityStatus.Lost, "quote earlier", null), (opportunity.Status, opportunity.ClosingSummary, opportunity.CompetitorId));
    }

    [Fact]
    public void A_won_opportunity_is_reopened_in_the_stage_it_was_won_from()
    {
        var opportunity = Opportunity();
        opportunity.MoveTo(Stages[2], StageGate.Historical, Monday.AddDays(1), Ming);
        opportunity.Win(StageChain.Won(Stages), StageGate.Historical, Monday.AddDays(2), Day, Ming);
        Assert.Equal(Stages[2].Id, opportunity.ClosedInStageId);

        opportunity.Reopen(Stages[2], "the contract was withdrawn", Monday.AddDays(3), Hua);

        Assert.Equal((OpportunityStatus.Open, Stages[2].Id), (opportunity.Status, opportunity.StageId));
        Assert.Equal((null, null, null), (opportunity.ClosedAt, opportunity.ClosedOn, opportunity.ClosedInStageId));
        Assert.Equal((LedgerKind.Reopened, "the contract was withdrawn"), (opportunity.NewLedger[^1].Kind, opportunity.NewLedger[^1].Reason));
        Assert.Equal(OpportunityStatus.Won, Assert.IsType<OpportunityReopened>(opportunity.Events[^1]).FromStatus);
    }

    [Fact]
    public void What_is_open_terminated_or_archived_is_not_reopened()
    {
        var terminated = Opportunity();
        terminated.Terminate(new("cancelled", "weak case"), Monday, Day, Ming);
        var archived = Lost();
        archived.Archive(Monday, Ming);

        Expect.Refusal<OpportunityNotClosed>(() => Opportunity().Reopen(Stages[0], "x", Monday, Ming));
        Expect.Refusal<TerminatedIsFinal>(() => terminated.Reopen(Stages[0], "x", Monday, Ming));
        Expect.Refusal<OpportunityIsArchived>(() => archived.Reopen(Stages[0], "x", Monday, Ming));
        Expect.Invalid("reason", () => Lost().Reopen(Stages[0], " ", Monday, Ming));
    }

    [Fact]
    public void It_is_closed_then_archived_then_purged()
    {
        Expect.Refusal<OpportunityNotClosed>(() => Opportunity().Archive(Monday, Ming));
        Expect.Refusal<OpportunityNotArchived>(() => Lost().Purge(Monday, Ming));
    }

    [Fact]
    public void A_purge_erases_the_words_and_keeps_the_figures()
    {
        var opportunity = Lost();
        var before = (opportunity.StageId, opportunity.OwnerId, opportunity.BaseUnits, opportunity.LedgerCount);
        opportunity.Archive(Monday.AddDays(1), Ming);

        opportunity.Purge(Monday.AddDays(2), Ming);

        Assert.Equal(Domain.Pipeline.Opportunity.PurgedTitle, opportunity.Title);
        Assert.Equal((null, null, null), (opportunity.LossReason, opportunity.ClosingSummary, opportunity.CompetitorId));
        Assert.Equal(before, (opportunity.StageId, opportunity.OwnerId, opportunity.BaseUnits, opportunity.LedgerCount));
    }

    [Fact]
    public void Another_pipeline_begins_with_its_first_stage_and_is_in_the_ledger()
    {
        var opportunity = Opportunity();

        opportunity.SwitchPipeline(WithLostStage.Stages[0], "it is a project", Monday.AddDays(1), Hua);

        Assert.Equal((WithLostStage.Pipeline.Id, WithLostStage.Stages[0].Id), (opportunity.PipelineId, opportunity.StageId));
        var entry = opportunity.NewLedger[^1];
        Assert.Equal((LedgerKind.PipelineChanged, Standard.Pipeline.Id, Monday), (entry.Kind, entry.FromPipelineId, entry.StageEnteredAt));
        Expect.Refusal<OpportunityAlreadyInPipeline>(
            () => opportunity.SwitchPipeline(WithLostStage.Stages[1], "x", Monday, Hua));
    }

    [Fact]
    public void A_closed_opportunity_is_handed_over_as_it_is()
    {
        var opportunity = Lost();

        opportunity.TransferTo(Hua, null, Monday.AddDays(1), Ming, "resigned");

        Assert.Equal((Hua, OpportunityStatus.Lost), (opportunity.OwnerId, opportunity.Status));
        Assert.Equal("resigned", opportunity.NewLedger[^1].Reason);
    }

    private static Opportunity Lost()
    {
        var opportunity = Opportunity();
        opportunity.Lose(null, new("price", "quote earlier") { CompetitorId = Guid.CreateVersion7() }, Monday, Day, Ming);
        return opportunity;
    }
}
