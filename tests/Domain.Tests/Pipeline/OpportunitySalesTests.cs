using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class OpportunitySalesTests
{
    [Fact]
    public void An_offer_is_work_on_the_opportunity_and_its_end_by_the_clock_is_not()
    {
        var opportunity = Given.Opportunity();
        opportunity.NoteOffer("Quotation", Given.Hua, Given.Monday.AddDays(1), Given.Ming);
        opportunity.NoteExpiredOffer("Quotation", Given.Hua, Given.Monday.AddDays(40));

        Assert.Equal(Given.Monday.AddDays(1), opportunity.LastActivityAt);
        Assert.Equal([Given.Ming, Guid.Empty], opportunity.Events.OfType<OpportunitySaleChanged>().Select(change => change.By));
    }

    [Fact]
    public void A_won_opportunity_is_sold_and_gets_no_more_offers()
    {
        var opportunity = Won();

        Expect.Refusal<OpportunityAlreadyClosed>(() => opportunity.NoteOffer("Quotation", Given.Hua, Given.Monday, Given.Ming));
        opportunity.NoteSale("Contract", Given.Hua, Given.Monday, Given.Ming);

        Assert.Equal("Contract", Assert.Single(opportunity.Events.OfType<OpportunitySaleChanged>()).Record);
    }

    [Fact]
    public void Nothing_is_sold_on_one_that_was_lost_or_put_away()
    {
        var lost = Given.Opportunity();
        lost.Terminate(new Loss("R", "S"), Given.Monday, Given.Day, Given.Ming);
        var archived = Won();
        archived.Archive(Given.Monday, Given.Ming);

        Expect.Refusal<OpportunityAlreadyClosed>(() => lost.NoteSale("Contract", Given.Hua, Given.Monday, Given.Ming));
        Expect.Refusal<OpportunityIsArchived>(() => archived.NoteSale("Contract", Given.Hua, Given.Monday, Given.Ming));
    }

    [Fact]
    public void What_is_paid_enters_the_stage_after_winning_and_stays_won()
    {
        var opportunity = Won();
        var collected = StageChain.AfterWon(Given.Standard.Stages);

        opportunity.Collect(collected, Given.Monday.AddDays(60), Given.Ming);

        Assert.Equal((collected.Id, OpportunityStatus.Won), (opportunity.StageId, opportunity.Status));
        Assert.Equal((LedgerKind.Moved, collected.Id), (opportunity.NewLedger[^1].Kind, opportunity.NewLedger[^1].ToStageId));
        Expect.Refusal<OpportunityAlreadyInStage>(() => opportunity.Collect(collected, Given.Monday, Given.Ming));
    }

    [Fact]
    public void Only_what_was_won_is_collected_and_only_where_there_is_a_stage_for_it()
    {
        Expect.Refusal<OpportunityNotWon>(() =>
            Given.Opportunity().Collect(StageChain.AfterWon(Given.Standard.Stages), Given.Monday, Given.Ming));
        Expect.Refusal<NoStageAfterWinning>(() => StageChain.AfterWon(Given.WithLostStage.Stages));
    }

    private static Opportunity Won()
    {
        var opportunity = Given.Opportunity();
        opportunity.Win(StageChain.Won(Given.Standard.Stages), StageGate.Historical, Given.Monday, Given.Day, Given.Ming, "S");
        return opportunity;
    }
}
