using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class OpportunityTests
{
    private static readonly IReadOnlyList<Stage> Stages = Standard.Stages;
    private static readonly Guid Rival = Guid.CreateVersion7();

    [Fact]
    public void A_new_opportunity_is_open_in_the_first_stage()
    {
        var opportunity = Opportunity();

        Assert.Equal((7, "Warehouse", OpportunityStatus.Open), (opportunity.Number, opportunity.Title, opportunity.Status));
        Assert.Equal((Standard.Pipeline.Id, Stages[0].Id), (opportunity.PipelineId, opportunity.StageId));
        Assert.Equal((Monday, Monday, Monday), (opportunity.CreatedAt, opportunity.StageEnteredAt, opportunity.LastActivityAt));
        Assert.Equal((Money.Of(85_000, "CNY"), 850_000_000), (opportunity.Amount, opportunity.BaseUnits));
        var opened = Assert.IsType<OpportunityOpened>(Assert.Single(opportunity.Events));
        Assert.Equal(
            new OpportunityState(Standard.Pipeline.Id, Stages[0].Id, OpportunityStatus.Open, 850_000_000, Ming, TeamNorth),
            opened.Now);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Nothing_opens_in_a_stage_of_closed_opportunities(int stage) =>
        Expect.Refusal<StageClosesOpportunity>(
            () => Domain.Pipeline.Opportunity.Open(Draft(), Stages[stage], StageGate.Historical, Monday, Ming));

    [Fact]
    public void An_opportunity_has_a_title_and_a_valid_amount()
    {
        Expect.Invalid("title", () => Open(Draft() with { Title = " " }));
        Expect.Invalid("amount", () => Open(Draft() with { Amount = Cny(-1) }));
        Expect.Invalid("currency", () => Open(Draft() with { Amount = BaseAmount.InBase(new(1, "yuan"), Day) }));
    }

    [Fact]
    public void A_move_goes_to_any_open_stage_of_the_pipeline_and_back()
    {
        var opportunity = Opportunity();

        opportunity.MoveTo(Stages[3], StageGate.Historical, Monday.AddDays(2), Hua);
        opportunity.MoveTo(Stages[1], StageGate.Historical, Monday.AddDays(3), Ming, " 预算冻结 ");

        Assert.Equal((Stages[1].Id, Monday.AddDays(3)), (opportunity.StageId, opportunity.StageEnteredAt));
        Assert.Equal("预算冻结", opportunity.NewLedger[^1].Reason);
        var moved = Assert.IsType<OpportunityMoved>(opportunity.Events[^1]);
        Assert.Equal((Stages[3].Id, Stages[1].Id, Ming), (moved.FromStageId, moved.Now.StageId, moved.By));
    }

    [Fact]
    public void A_closed_opportunity_can_no_longer_move()
    {
        var opportunity = Won();

        var refusal = Expect.Refusal<OpportunityAlreadyClosed>(() => opportunity.MoveTo(Stages[1], StageGate.Historical, Monday, Ming));

        Assert.Equal("OPPORTUNITY_ALREADY_CLOSED", refusal.Code);
        Assert.Equal((opportunity.Id, OpportunityStatus.Won), (refusal.OpportunityId, refusal.Status));
    }

    [Fact]
    public void A_stage_of_another_pipeline_is_refused()
    {
        var refusal = Expect.Refusal<StageNotInPipeline>(
            () => Opportunity().MoveTo(WithLostStage.Stages[1], StageGate.Historical, Monday, Ming));

        Assert.Equal(Standard.Pipeline.Id, refusal.PipelineId);
        Expect.Refusal<StageNotInPipeline>(() => Opportunity().Win(WithLostStage.Stages[2], StageGate.Historical, Monday, Day, Ming));
        Expect.Refusal<StageNotInPipeline>(
            () => Opportunity().Lose(WithLostStage.Stages[3], Loss.Historical("price"), Monday, Day, Ming));
    }

    [Fact]
    public void The_stage_it_is_in_is_refused() =>
        Expect.Refusal<OpportunityAlreadyInStage>(() => Opportunity().MoveTo(Stages[0], StageGate.Historical, Monday, Ming));

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void A_closing_stage_is_reached_by_closing_only(int stage) =>
        Expect.Refusal<StageClosesOpportunity>(
            () => Opportunity(WithLostStage).MoveTo(WithLostStage.Stages[stage], StageGate.Historical, Monday, Ming));

    [Fact]
    public void Winning_closes_it_in_the_stage_of_signed_contracts()
    {
        var opportunity = Won();

        Assert.Equal((OpportunityStatus.Won, Stages[4].Id), (opportunity.Status, opportunity.StageId));
        Assert.Equal((Monday.AddDays(1), Day.AddDays(1)), (opportunity.ClosedAt, opportunity.ClosedOn));
        Assert.True(opportunity.IsClosed);
        Assert.Equal(Stages[0].Id, Assert.IsType<OpportunityWon>(opportunity.Events[^1]).FromStageId);
    }

    [Fact]
    public void Losing_closes_it_in_the_stage_of_lost_ones_and_keeps_why()
    {
        var opportunity = Opportunity(WithLostStage);

        opportunity.Lose(WithLostStage.Stages[3], new(" 价格 ", "报价过慢") { CompetitorId = Rival }, Monday.AddDays(1), Day, Ming);

        Assert.Equal((OpportunityStatus.Lost, WithLostStage.Stages[3].Id), (opportunity.Status, opportunity.StageId));
        Assert.Equal(("价格", Rival, "报价过慢"), (opportunity.LossReason, opportunity.CompetitorId, opportunity.ClosingSummary));
        Assert.Equal("价格", Assert.IsType<OpportunityLost>(opportunity.Events[^1]).Reason);
    }

    [Fact]
    public void Where_the_pipeline_has_no_lost_stage_it_stays_in_its_own()
    {
        var opportunity = Opportunity();

        opportunity.Lose(StageChain.Lost(Stages), Loss.Historical("price"), Monday.AddDays(1), Day, Ming);

        Assert.Equal((Stages[0].Id, Monday), (opportunity.StageId, opportunity.StageEnteredAt));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Losing_needs_a_reason(string? reason)
    {
        var opportunity = Opportunity();

        Expect.Refusal<LossReasonMissing>(() => opportunity.Lose(null, new(reason, "x") { CompetitorId = Rival }, Monday, Day, Ming));

        Assert.Equal((OpportunityStatus.Open, null, null), (opportunity.Status, opportunity.CompetitorId, opportunity.ClosingSummary));
        Assert.Single(opportunity.Events);
    }

    [Fact]
    public void Won_and_lost_opportunities_cannot_close_again()
    {
        Expect.Refusal<OpportunityAlreadyClosed>(() => Won().Win(null, StageGate.Historical, Monday, Day, Ming));
        Expect.Refusal<OpportunityAlreadyClosed>(() => Won().Lose(null, Loss.Historical("price"), Monday, Day, Ming));
    }

    private static Opportunity Won()
    {
        var opportunity = Opportunity();
        opportunity.Win(StageChain.Won(Stages), StageGate.Historical, Monday.AddDays(1), Day.AddDays(1), Ming);
        return opportunity;
    }

    private static Opportunity Open(OpportunityDraft draft) =>
        Domain.Pipeline.Opportunity.Open(draft, Stages[0], StageGate.Historical, Monday, Ming);
}
