using CrmGraph.Domain.Customers;

namespace CrmGraph.Domain.Tests.Customers;

public sealed class ConsentTests
{
    private static readonly DateTime Now = new(2026, 11, 9, 1, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Ming = Guid.CreateVersion7();
    private static readonly ConsentTerms Terms = new(ConsentPurpose.Marketing, ConsentChannel.Email, "2026-1", "Form of the fair");

    [Fact]
    public void A_consent_holds_until_it_is_withdrawn()
    {
        var consent = Given(Terms);
        Assert.Null(consent.WithdrawnAt);

        consent.Withdraw(Now.AddDays(1), Ming);

        Assert.Equal(Now.AddDays(1), consent.WithdrawnAt);
        Assert.Equal(consent.Id, Expect.Refusal<ConsentAlreadyWithdrawn>(() => consent.Withdraw(Now, Ming)).ConsentId);
    }

    [Fact]
    public void A_consent_says_to_which_text_and_how_we_know()
    {
        Expect.Invalid("textVersion", () => Given(Terms with { TextVersion = " " }));
        Expect.Invalid("evidence", () => Given(Terms with { Evidence = " " }));
    }

    [Fact]
    public void Nobody_agrees_in_advance() =>
        Expect.Invalid("givenAt", () => Consent.Give(Guid.CreateVersion7(), Terms, Now.AddMinutes(1), Now, Ming));

    private static Consent Given(ConsentTerms terms) => Consent.Give(Guid.CreateVersion7(), terms, Now, Now, Ming);
}
