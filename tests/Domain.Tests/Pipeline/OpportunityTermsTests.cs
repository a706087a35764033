using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class OpportunityTermsTests
{
    [Fact]
    public void Another_amount_is_one_ledger_entry_and_one_event()
    {
        var opportunity = Opportunity();

        opportunity.Revise(Revision(90_000), Monday.AddDays(1), Ming);

        Assert.Equal(900_000_000, opportunity.BaseUnits);
        Assert.Equal(LedgerKind.AmountChanged, opportunity.NewLedger[^1].Kind);
        var changed = Assert.IsType<OpportunityAmountChanged>(opportunity.Events[^1]);
        Assert.Equal((850_000_000, 900_000_000), (changed.FromBaseUnits, changed.Now.BaseUnits));
        Assert.Equal(2, opportunity.Events.Count);
    }

    [Fact]
    public void Another_rate_changes_the_amount_in_base_currency()
    {
        var opportunity = Opportunity();
        var revalued = BaseAmount.Convert(opportunity.Amount, 2 * BaseAmount.RateOfOne, Day.AddDays(1));

        opportunity.Revise(Revision(0) with { Amount = revalued }, Monday.AddDays(1), Ming);

        Assert.Equal((Money.Of(85_000, "CNY"), 1_700_000_000), (opportunity.Amount, opportunity.BaseUnits));
        Assert.Equal((2_000_000, Day.AddDays(1)), (opportunity.RateMicros, opportunity.RateOn));
        Assert.Equal(LedgerKind.AmountChanged, opportunity.NewLedger[^1].Kind);
    }

    [Fact]
    public void Another_title_is_an_event_and_no_ledger_entry()
    {
        var opportunity = Opportunity();

        opportunity.Revise(Revision(85_000) with { Title = " Office " }, Monday.AddDays(1), Ming);

        Assert.Equal("Office", opportunity.Title);
        Assert.Single(opportunity.NewLedger);
        Assert.IsType<OpportunityRevised>(opportunity.Events[^1]);
        Assert.Equal(Monday.AddDays(1), opportunity.LastActivityAt);
    }

    [Fact]
    public void A_revision_that_changes_nothing_leaves_no_trace()
    {
        var opportunity = Opportunity();

        opportunity.Revise(Revision(85_000), Monday.AddDays(1), Ming);

        Assert.Single(opportunity.Events);
        Assert.Equal(Monday, opportunity.LastActivityAt);
    }

    [Fact]
    public void A_refused_revision_leaves_everything_as_it_was()
    {
        var opportunity = Opportunity();

        Expect.Invalid("title", () => opportunity.Revise(Revision(1) with { Title = "" }, Monday, Ming));

        Assert.Equal(850_000_000, opportunity.BaseUnits);
        Assert.Single(opportunity.NewLedger);
    }

    [Fact]
    public void Putting_off_the_expected_day_is_counted_and_bringing_it_forward_is_not()
    {
        var opportunity = Opportunity();

        opportunity.Revise(Revision(85_000, Day.AddDays(10)), Monday, Ming);
        opportunity.Revise(Revision(85_000, Day.AddDays(20)), Monday, Ming);
        opportunity.Revise(Revision(85_000, Day.AddDays(15)), Monday, Ming);
        opportunity.Revise(Revision(85_000, Day.AddDays(16)), Monday, Ming);

        Assert.Equal(2, opportunity.ExpectedClosePushes);
        Assert.Equal(Day.AddDays(16), opportunity.ExpectedCloseOn);
    }

    [Fact]
    public void A_transfer_keeps_stage_and_history()
    {
        var opportunity = Opportunity();

        opportunity.TransferTo(Hua, null, Monday.AddDays(1), Ming, "休假");
        opportunity.TransferTo(Hua, null, Monday.AddDays(2), Ming);

        Assert.Equal((Hua, null, Standard.Stages[0].Id, Monday), (opportunity.OwnerId, opportunity.TeamId, opportunity.StageId, opportunity.StageEnteredAt));
        var entry = opportunity.NewLedger[^1];
        Assert.Equal((2, Ming, Hua, TeamNorth, null), (entry.Ordinal, entry.FromOwnerId, entry.ToOwnerId, entry.FromTeamId, entry.ToTeamId));
        var transferred = Assert.IsType<OpportunityTransferred>(opportunity.Events[^1]);
        Assert.Equal((Ming, TeamNorth), (transferred.FromOwnerId, transferred.FromTeamId));
    }

    [Fact]
    public void A_win_probability_set_by_hand_says_who_and_why_until_it_is_taken_back()
    {
        var opportunity = Opportunity();

        opportunity.OverrideWinProbability(8_000, "口头承诺", Monday, Hua);
        Assert.Equal((8_000, Hua, "口头承诺"), (opportunity.WinProbabilityOverride, opportunity.OverrideBy, opportunity.OverrideReason));

        opportunity.OverrideWinProbability(null, null, Monday, Hua);
        Assert.Equal((null, null, null), (opportunity.WinProbabilityOverride, opportunity.OverrideBy, opportunity.OverrideReason));
    }

    [Fact]
    public void A_win_probability_set_by_hand_needs_a_reason_and_is_a_share()
    {
        Expect.Refusal<OverrideReasonMissing>(() => Opportunity().OverrideWinProbability(1, " ", Monday, Ming));
        Expect.Invalid("winProbability", () => Opportunity().OverrideWinProbability(10_001, "x", Monday, Ming));
        Expect.Invalid("winProbability", () => Opportunity().OverrideWinProbability(-1, "x", Monday, Ming));
    }

    [Fact]
    public void A_suspended_opportunity_neither_moves_nor_closes_until_it_is_resumed()
    {
        var opportunity = Opportunity();
        opportunity.Suspend("项目暂缓", null, Monday.AddDays(1), Ming);

        Expect.Refusal<OpportunityIsSuspended>(() => opportunity.MoveTo(Standard.Stages[1], StageGate.Historical, Monday, Ming));
        Expect.Refusal<OpportunityIsSuspended>(() => opportunity.Win(null, StageGate.Historical, Monday, Day, Ming));
        Expect.Refusal<OpportunityIsSuspended>(() => opportunity.Lose(null, Loss.Historical("price"), Monday, Day, Ming));
        Expect.Refusal<OpportunityIsSuspended>(() => opportunity.Suspend(null, null, Monday, Ming));

        opportunity.Resume(Monday.AddDays(2), Ming);
        opportunity.MoveTo(Standard.Stages[1], StageGate.Historical, Monday.AddDays(3), Ming);

        Assert.Equal(
            [LedgerKind.Opened, LedgerKind.Suspended, LedgerKind.Resumed, LedgerKind.Moved],
            opportunity.NewLedger.Select(e => e.Kind));
    }

    [Fact]
    public void Only_a_suspended_opportunity_resumes() =>
        Expect.Refusal<OpportunityIsNotSuspended>(() => Opportunity().Resume(Monday, Ming));

    [Fact]
    public void A_terminated_opportunity_is_closed_for_good_even_from_suspension()
    {
        var opportunity = Opportunity();
        opportunity.Suspend(null, null, Monday, Ming);

        Expect.Refusal<LossReasonMissing>(() => opportunity.Terminate(new(null, "x"), Monday, Day, Ming));
        opportunity.Terminate(new("项目取消", "立项依据不足"), Monday, Day, Ming);

        Assert.Equal((OpportunityStatus.Terminated, Day), (opportunity.Status, opportunity.ClosedOn));
        Expect.Refusal<OpportunityAlreadyClosed>(() => opportunity.Resume(Monday, Ming));
        Expect.Refusal<OpportunityAlreadyClosed>(() => opportunity.Revise(Revision(1), Monday, Ming));
        Expect.Refusal<OpportunityAlreadyClosed>(() => opportunity.OverrideWinProbability(1, "x", Monday, Ming));
    }

    [Fact]
    public void Activity_only_moves_forward()
    {
        var opportunity = Opportunity();

        opportunity.NoteActivity(Monday.AddHours(5));
        opportunity.NoteActivity(Monday.AddHours(2));

        Assert.Equal(Monday.AddHours(5), opportunity.LastActivityAt);
        Assert.Equal(Monday, opportunity.LastChangedAt);
    }
}
