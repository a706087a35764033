using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;

namespace CrmGraph.Domain.Tests.Reviews.Delivery;

public sealed class ReviewDeliveryTests
{
    private static readonly DateTime Now = new(2026, 11, 16, 1, 0, 0, DateTimeKind.Utc);
    private static readonly DeliveryTerms Terms = new(null, null, DayOfWeek.Monday, 9, Pdf: true, Workbook: false, "en");

    [Fact]
    public void Each_failure_is_waited_out_longer_and_the_tenth_is_the_last()
    {
        var delivery = Some();
        List<TimeSpan> pauses = [];
        while (delivery.NextAttemptAt is not null)
        {
            delivery.Fail("no line", Now);
            pauses.Add(delivery.NextAttemptAt - Now ?? TimeSpan.Zero);
        }

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640, 720, 0], pauses.Select(pause => pause.TotalMinutes));
        Assert.Equal((DeliveryStatus.Failed, 10, "no line"), (delivery.Status, delivery.Attempts, delivery.Failure));
    }

    [Fact]
    public void What_was_given_up_can_be_tried_once_more_and_what_was_sent_cannot()
    {
        var delivery = Some();
        delivery.GiveUp("left the team");
        delivery.Retry(Now);
        Assert.Equal((DeliveryStatus.Waiting, Now), (delivery.Status, delivery.NextAttemptAt));

        delivery.Sent("a@example.test", 1, Now);

        Assert.Equal((DeliveryStatus.Sent, null, null), (delivery.Status, delivery.NextAttemptAt, delivery.Failure));
        Assert.IsType<DeliveryNotFailed>(Assert.Throws<RuleException>(() => delivery.Retry(Now)).Refusal);
    }

    [Fact]
    public void An_answer_of_a_page_is_kept_shortened()
    {
        var delivery = Some();

        delivery.Fail(new string('x', 9_000), Now);

        Assert.Equal(500, delivery.Failure!.Length);
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, 8, "2026-11-23T00:00")]
    [InlineData(DayOfWeek.Monday, 10, "2026-11-16T02:00")]
    [InlineData(DayOfWeek.Sunday, 0, "2026-11-21T16:00")]
    public void A_plan_is_due_at_its_hour_in_the_zone_of_the_workspace(DayOfWeek day, int hour, string next)
    {
        var plan = DeliveryPlan.Make(Guid.Empty, Terms with { Day = day, Hour = hour }, Now, Workspace.Create("Company"));

        Assert.Equal(DateTime.Parse(next, System.Globalization.CultureInfo.InvariantCulture), plan.NextAt);
    }

    [Fact]
    public void An_e_mail_has_a_file_an_hour_and_a_language_that_exist()
    {
        foreach (var terms in new[] { Terms with { Pdf = false }, Terms with { Hour = 24 }, Terms with { Language = "fr" } })
        {
            Assert.Throws<RuleException>(() => DeliveryPlan.Make(Guid.Empty, terms, Now, Workspace.Create("Company")));
        }
    }

    private static ReviewDelivery Some() =>
        ReviewDelivery.Due(DeliveryPlan.Make(Guid.Empty, Terms, Now, Workspace.Create("Company")), IsoWeek.Of(new(2026, 11, 9)), Now);
}
