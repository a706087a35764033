using CrmGraph.Domain.Access;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Domain.Tests.Pipeline;

namespace CrmGraph.Domain.Tests.Sales.Quotations;

public sealed class QuotationTests
{
    private static readonly DateOnly TooLate = Given.Day.AddDays(31);

    [Fact]
    public void A_quotation_takes_currency_and_rate_of_its_opportunity()
    {
        var opportunity = Given.Opportunity();

        var quotation = Quotation.Make(opportunity, 7, Given.Monday, Given.Ming);

        Assert.Equal(
            (opportunity.Id, 7, 1, QuotationStatus.Draft, "CNY", opportunity.RateMicros),
            (quotation.OpportunityId, quotation.Number, quotation.Revision, quotation.Status, quotation.Currency, quotation.RateMicros));
    }

    [Theory]
    [InlineData(900, QuotationStatus.Approved, null)]
    [InlineData(850, QuotationStatus.AwaitingApproval, Role.Supervisor)]
    [InlineData(700, QuotationStatus.AwaitingApproval, Role.Manager)]
    public void Only_a_discount_above_the_limit_awaits_approval(int price, QuotationStatus status, Role? approver)
    {
        var quotation = GivenQuotation.Draft(price);

        quotation.Submit(GivenQuotation.Limits, Given.Monday, Given.Ming);

        Assert.Equal((status, approver), (quotation.Status, quotation.Approver));
    }

    [Theory]
    [InlineData(true, QuotationStatus.Approved)]
    [InlineData(false, QuotationStatus.Draft)]
    public void The_decision_lets_it_go_or_sends_it_back(bool approved, QuotationStatus status)
    {
        var quotation = GivenQuotation.Draft(700);
        quotation.Submit(GivenQuotation.Limits, Given.Monday, Given.Ming);

        quotation.Decide(approved, Given.Monday, Given.Hua);

        Assert.Equal(status, quotation.Status);
    }

    [Fact]
    public void What_was_submitted_is_not_written_again()
    {
        var quotation = GivenQuotation.Approved();

        var refused = Expect.Refusal<QuotationStatusForbids>(() =>
            quotation.Write(GivenQuotation.Terms(), GivenQuotation.Lines(1), Given.Day, Given.Monday));

        Assert.Equal(QuotationStatus.Approved, refused.Status);
    }

    [Fact]
    public void What_was_not_approved_is_not_sent_and_what_was_not_sent_is_not_accepted()
    {
        Expect.Refusal<QuotationStatusForbids>(() => GivenQuotation.Draft().Send(Given.Day, Given.Monday, Given.Ming));
        Expect.Refusal<QuotationStatusForbids>(() => GivenQuotation.Approved().Accept(Given.Day, Given.Monday, Given.Ming));
        Expect.Refusal<QuotationStatusForbids>(() => GivenQuotation.Approved().Reject("price", Given.Monday, Given.Ming));
    }

    [Fact]
    public void It_is_sent_and_accepted_up_to_its_last_day_and_no_later()
    {
        var lastDay = Given.Day.AddDays(30);
        Expect.Refusal<QuotationNoLongerValid>(() => GivenQuotation.Approved().Send(TooLate, Given.Monday, Given.Ming));
        Expect.Refusal<QuotationNoLongerValid>(() => GivenQuotation.Sent().Accept(TooLate, Given.Monday, Given.Ming));
        var quotation = GivenQuotation.Sent();

        quotation.Accept(lastDay, Given.Monday, Given.Ming);

        Assert.Equal((QuotationStatus.Accepted, (DateTime?)Given.Monday), (quotation.Status, quotation.AnsweredAt));
    }

    [Fact]
    public void Declining_needs_a_reason() =>
        Expect.Refusal<InvalidValue>(() => GivenQuotation.Sent().Reject(" ", Given.Monday, Given.Ming));

    [Fact]
    public void A_revision_has_the_same_number_and_knows_what_it_replaces()
    {
        var before = GivenQuotation.Sent();

        var revision = before.Again(2, Given.Monday, Given.Hua);

        Assert.Equal((before.Number, 2, before.Id), (revision.Number, revision.Revision, revision.ReplacesId));
        Assert.Equal(QuotationStatus.Sent, before.Status);
    }

    [Fact]
    public void What_was_accepted_is_neither_revised_nor_replaced_nor_does_it_expire()
    {
        var quotation = GivenQuotation.Sent();
        quotation.Accept(Given.Day, Given.Monday, Given.Ming);

        Expect.Refusal<QuotationStatusForbids>(() => quotation.Again(2, Given.Monday, Given.Ming));
        Expect.Refusal<QuotationStatusForbids>(() => quotation.Replace(Given.Monday, Given.Ming));
        Expect.Refusal<QuotationStatusForbids>(() => quotation.Expire(Given.Monday));
    }

    [Fact]
    public void Every_step_is_an_event()
    {
        var quotation = GivenQuotation.Sent();

        Assert.Equal(
            [(QuotationStatus.Draft, QuotationStatus.Approved), (QuotationStatus.Approved, QuotationStatus.Sent)],
            quotation.Events.Cast<QuotationStatusChanged>().Select(step => (step.From, step.To)));
    }

    [Fact]
    public void A_revision_has_the_lines_as_they_were()
    {
        var quotation = Quotation.Make(Given.Opportunity(), 1, Given.Monday, Given.Ming);
        NewQuotationLine given = new("Robot", 15_000, 995_000, 600) { Unit = "台", ListPrice = 1_000_000, Discount = Discount.Of(250, null) };

        var line = Assert.Single(quotation.Write(GivenQuotation.Terms(), [given], Given.Day, Given.Monday));

        Assert.Equal(given, line.Again());
    }
}
