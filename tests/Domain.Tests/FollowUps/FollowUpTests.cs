using CrmGraph.Domain.FollowUps;

namespace CrmGraph.Domain.Tests.FollowUps;

public sealed class FollowUpTests
{
    private static readonly DateTime Now = new(2024, 3, 15, 6, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Ming = Guid.CreateVersion7();
    private static readonly Guid Customer = Guid.CreateVersion7();

    [Fact]
    public void The_record_keeps_what_was_said()
    {
        var followUp = Record(new(FollowUpKind.Call, Now.AddHours(-1))
        {
            CustomerId = Customer,
            Need = "降低仓储人力成本",
            Objection = "担心实施周期长",
            Solution = "快速部署版",
            Commitment = "15天上线",
            NextStep = "详细报价",
            NextOn = new(2024, 3, 18),
            StageName = "方案报价",
            Exception = "预算需审批",
            ExpectedCloseOn = new(2024, 4, 10),
            Likelihood = Likelihood.High,
            Text = " ",
        });

        Assert.Equal("降低仓储人力成本", followUp.Need);
        Assert.Equal("15天上线", followUp.Commitment);
        Assert.Equal(Likelihood.High, followUp.Likelihood);
        Assert.Null(followUp.Text);
        Assert.Equal((Now.AddHours(-1), Now), (followUp.At, followUp.CreatedAt));
        Assert.Equal(Customer, Assert.IsType<FollowUpRecorded>(Assert.Single(followUp.Events)).CustomerId);
    }

    [Fact]
    public void A_follow_up_is_about_somebody() =>
        Expect.Refusal<FollowUpWithoutSubject>(() => Record(new(FollowUpKind.Call, Now) { ProductId = Customer }));

    [Fact]
    public void A_lead_or_an_opportunity_is_somebody()
    {
        Assert.NotNull(Record(new(FollowUpKind.Call, Now) { LeadId = Customer }).LeadId);
        Assert.NotNull(Record(new(FollowUpKind.Call, Now) { OpportunityId = Customer }).OpportunityId);
    }

    [Fact]
    public void An_enquiry_names_its_product()
    {
        var notes = new FollowUpNotes(FollowUpKind.ProductEnquiry, Now) { CustomerId = Customer };

        Expect.Refusal<EnquiryNeedsProduct>(() => Record(notes));
        Assert.NotNull(Record(notes with { ProductId = Guid.CreateVersion7() }).ProductId);
    }

    [Fact]
    public void Prose_has_at_most_4000_characters() =>
        Expect.Invalid("need", () => Record(new(FollowUpKind.Call, Now)
        {
            CustomerId = Customer,
            Need = new string('需', 4_001),
        }));

    private static FollowUp Record(FollowUpNotes notes) => FollowUp.Record(notes, Ming, null, Now, Ming);
}
