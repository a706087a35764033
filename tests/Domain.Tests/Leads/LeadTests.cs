using CrmGraph.Domain.Leads;

namespace CrmGraph.Domain.Tests.Leads;

public sealed class LeadTests
{
    private static readonly DateTime Now = new(2026, 11, 9, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Ming = Guid.CreateVersion7();

    [Fact]
    public void A_captured_lead_is_announced()
    {
        var lead = Captured();

        Assert.Equal(["制造业/中型"], lead.Tags);
        Assert.Equal(
            new LeadCreated(lead.Id, LeadSource.Website, Ming, null, Ming, Now),
            Assert.Single(lead.Events));
    }

    [Fact]
    public void Only_the_first_contact_is_kept()
    {
        var lead = Captured();

        lead.Touch(Now.AddHours(3), Ming);
        lead.Touch(Now.AddHours(5), Ming);

        Assert.Equal(Now.AddHours(3), lead.FirstTouchedAt);
        Assert.Single(lead.Events.OfType<LeadTouched>());
    }

    [Fact]
    public void A_contact_recorded_late_can_turn_out_to_be_the_first()
    {
        var lead = Captured();

        lead.Touch(Now.AddHours(3), Ming);
        lead.Touch(Now.AddHours(2), Ming);

        Assert.Equal(Now.AddHours(2), lead.FirstTouchedAt);
    }

    [Fact]
    public void A_lead_converts_once()
    {
        var lead = Captured();
        var opportunity = Guid.CreateVersion7();

        lead.Convert(null, opportunity, Now, Ming);
        var refusal = Expect.Refusal<LeadAlreadyConverted>(() => lead.Convert(null, Guid.CreateVersion7(), Now, Ming));

        Assert.Equal((lead.Id, opportunity), (refusal.LeadId, refusal.OpportunityId));
        Assert.Equal((opportunity, Now), (lead.OpportunityId, lead.ConvertedAt));
        Assert.Single(lead.Events.OfType<LeadConverted>());
    }

    private static Lead Captured() =>
        Lead.Capture(1, new("Zhang", LeadSource.Website) { Tags = ["制造业/中型"] }, Ming, null, Now, Ming);
}
