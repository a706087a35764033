using CrmGraph.Domain.Service;

namespace CrmGraph.Domain.Tests.Service;

public sealed class ComplaintTests
{
    private static readonly DateTime Now = new(2026, 11, 9, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Ming = Guid.CreateVersion7();

    [Fact]
    public void An_answer_does_not_settle_a_complaint_unless_it_says_so()
    {
        var complaint = Recorded();

        complaint.Respond(" We look into it ", resolves: false, Now, Ming);
        Assert.Equal((ComplaintStatus.Answered, null), (complaint.Status, complaint.ResolvedAt));

        complaint.Respond("Replaced", resolves: true, Now.AddDays(1), Ming);
        Assert.Equal((ComplaintStatus.Resolved, Now.AddDays(1)), (complaint.Status, complaint.ResolvedAt));
        Assert.Equal(["We look into it", "Replaced"], complaint.Responses.Select(response => response.Text));
        Assert.Equal(new ComplaintAnswered(complaint.Id, complaint.CustomerId, true, Ming, Now.AddDays(1)), complaint.Events[^1]);
    }

    [Fact]
    public void A_settled_complaint_is_answered_no_more()
    {
        var complaint = Recorded();
        complaint.Respond("Replaced", resolves: true, Now, Ming);

        Assert.Equal(complaint.Id, Expect.Refusal<ComplaintAlreadyResolved>(() => complaint.Respond("Again", resolves: false, Now, Ming)).ComplaintId);
    }

    [Fact]
    public void An_answer_says_something()
    {
        Expect.Invalid("text", () => Recorded().Respond(" ", resolves: false, Now, Ming));
    }

    private static Complaint Recorded() => Complaint.Record(1, Guid.CreateVersion7(), new("Broken pump", new(2026, 11, 8)), Now, Ming);
}
