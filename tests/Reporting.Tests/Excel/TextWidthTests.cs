using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class TextWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("Won", 3)]
    [InlineData("成交", 4)]
    [InlineData("成交 Won", 8)]
    public void An_ideograph_is_as_wide_as_two_letters(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void A_column_fits_its_longest_text_within_limits()
    {
        Assert.Equal(12, TextWidth.Fitting(["abc", "0123456789"], 5, 40));
        Assert.Equal(5, TextWidth.Fitting([], 5, 40));
        Assert.Equal(40, TextWidth.Fitting([new string('客', 50)], 5, 40));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("short", 1)]
    [InlineData("one\ntwo", 2)]
    [InlineData("twenty letters and a bit", 3)]
    public void Wrapped_text_takes_as_many_lines_as_it_needs(string text, int lines) => Assert.Equal(lines, TextWidth.Lines(text, 10));
}
