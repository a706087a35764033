namespace CrmGraph.Domain.Tests;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ÉCOLE", "ecole")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("οδος", "οδοσ")]
    [InlineData("Äpfel", "apfel")]
    [InlineData("ﬁnance", "finance")]
    [InlineData("  Acme ", "acme")]
    [InlineData("北京公司", "北京公司")]
    [InlineData("𠮷野家", "𠮷野家")]
    [InlineData("", "")]
    public void Search_ignores_case_accents_and_width(string text, string normal) =>
        Assert.Equal(normal, SearchText.Normalize(text));

    [Fact]
    public void Half_a_character_does_not_break_a_search() =>
        Assert.Equal("a\uFFFDb", SearchText.Normalize("A" + '\uD842' + "B"));
}
