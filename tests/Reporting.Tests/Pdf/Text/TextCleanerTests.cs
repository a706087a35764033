using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Tests.Pdf.Text;

public sealed class TextCleanerTests
{
    [Theory]
    [InlineData("王玥 (Sofia) ¥8.5万 😀", "王玥 (Sofia) ¥8.5万 😀")]
    [InlineData("a\0b\tc\u001bd", "a b c d")]
    [InlineData("right\u202eto\u200bleft\ufeff", "righttoleft")]
    [InlineData("line\nfeed", "line\nfeed")]
    public void Only_what_cannot_be_drawn_changes(string text, string expected) => Assert.Equal(expected, TextCleaner.Clean(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("\ufffda\ufffd", TextCleaner.Clean(new string(['\ud83d', 'a', '\ude00'])));
}
