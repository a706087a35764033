using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests.Access;

public sealed class BrandingTests
{
    private static readonly BrandingRules Rules = new("远景智造", "#0b7a54", new string('a', 64), "https://crm.example.com/{type}/{id}");

    [Fact]
    public void Reports_carry_name_colour_logo_and_links()
    {
        var workspace = Workspace.Create("Acme");

        workspace.ChangeBranding(Rules);

        Assert.Equal(
            ("远景智造", "#0B7A54", Rules.LogoHash, Rules.RecordAddress),
            (workspace.Name, workspace.BrandColor, workspace.LogoHash, workspace.RecordAddress));
    }

    [Fact]
    public void All_but_the_name_may_be_taken_away()
    {
        var workspace = Workspace.Create("Acme");
        workspace.ChangeBranding(Rules);

        workspace.ChangeBranding(new BrandingRules("Acme", null, null, " "));

        Assert.Equal(("Acme", null, null, null), (workspace.Name, workspace.BrandColor, workspace.LogoHash, workspace.RecordAddress));
        Expect.Invalid("name", () => workspace.ChangeBranding(Rules with { Name = " " }));
    }

    [Theory]
    [InlineData("green")]
    [InlineData("#0B7A5")]
    [InlineData("#0B7A544")]
    [InlineData("0B7A54")]
    [InlineData("#GGGGGG")]
    public void A_colour_is_written_in_six_digits(string color) =>
        Expect.Invalid("color", () => Workspace.Create("Acme").ChangeBranding(Rules with { Color = color }));

    [Theory]
    [InlineData("https://crm.example.com/")]
    [InlineData("/{id}")]
    [InlineData("javascript:alert('{id}')")]
    [InlineData("file:///{id}")]
    public void Reports_lead_to_pages_of_records_only(string address) =>
        Expect.Invalid("recordAddress", () => Workspace.Create("Acme").ChangeBranding(Rules with { RecordAddress = address }));
}
