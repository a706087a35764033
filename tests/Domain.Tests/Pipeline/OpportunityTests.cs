using CrmGraph.Domain.Pipeline;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class OpportunityTests
{
    [Fact]
    public void A_closed_opportunity_can_no_longer_move()
    {
        var opportunity = Opportunity();
        opportunity.Win(StageChain.Won(Standard.Stages), Monday.AddDays(1), Day.AddDays(1), Ming);

        var refusal = Refused<OpportunityAlreadyClosed>(() => opportunity.MoveTo(Standard.Stages[1], Monday, Ming));

        Assert.Equal("OPPORTUNITY_ALREADY_CLOSED", refusal.Code);
        Assert.Equal(opportunity.Id, refusal.OpportunityId);
        Assert.Equal(OpportunityStatus.Won, refusal.Status);
    }
}
