using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Tests.Pdf.Text;

public sealed class LineBreakerTests
{
    private static readonly TextStyle Style = new(10, Palette.Ink);

    [Theory]
    [InlineData("需求确认，方案提交", 40)]
    [InlineData("需求确认阶段，。跟进不足", 60)]
    [InlineData("成单率为 41% 的案例（展会）", 50)]
    public void No_line_starts_with_closing_punctuation(string text, double width) =>
        Assert.All(LineBreaker.Wrap(text, Style, width), line => Assert.DoesNotContain(line[0], "，。）%"));

    [Fact]
    public void No_line_ends_with_opening_punctuation() =>
        Assert.All(LineBreaker.Wrap("展会渠道（深圳）线索（苏州）来源", Style, 50), line => Assert.NotEqual('（', line[^1]));

    [Fact]
    public void Chinese_breaks_between_any_two_characters() =>
        Assert.Equal(["营销活动", "效果显著"], LineBreaker.Wrap("营销活动效果显著", Style, 41));

    [Theory]
    [InlineData("营销活动效", "动效")]
    [InlineData("营销活动效。", "动效。")]
    public void The_last_line_never_holds_a_single_character(string text, string last) =>
        Assert.Equal(["营销活", last], LineBreaker.Wrap(text, Style, 41));

    [Fact]
    public void Latin_words_stay_whole() =>
        Assert.Equal(["Sofia", "Lindqvist"], LineBreaker.Wrap("Sofia Lindqvist", Style, 50));

    [Fact]
    public void A_word_longer_than_the_line_is_cut()
    {
        var lines = LineBreaker.Wrap(new string('W', 40), Style, 50);

        Assert.True(lines.Count > 5);
        Assert.All(lines, line => Assert.True(Style.Width(line) <= 50));
        Assert.Equal(40, lines.Sum(line => line.Length));
    }

    [Fact]
    public void Lines_beyond_the_limit_end_in_an_ellipsis()
    {
        var lines = LineBreaker.Wrap("营销活动效果显著，增加同类活动投入", Style, 41, maxLines: 2);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.True(Style.Width(lines[1]) <= 41);
    }

    [Theory]
    [InlineData("营销活动", "效果显著", true)]
    [InlineData("需求确认，", "方案提交", true)]
    [InlineData("Sofia", "Lindqvist", false)]
    [InlineData("共 90", "单", false)]
    [InlineData("", "单", false)]
    public void Only_Chinese_lines_go_on_without_a_blank(string line, string next, bool joins) =>
        Assert.Equal(joins, LineBreaks.Joins(line, next));

    [Fact]
    public void Line_feeds_start_new_lines() =>
        Assert.Equal(["a", "", "b"], LineBreaker.Wrap("a\n\nb", Style, 50));

    [Fact]
    public void A_surrogate_pair_is_never_split() =>
        Assert.All(LineBreaker.Wrap("😀😀😀😀😀😀", Style, 14), line => Assert.False(char.IsLowSurrogate(line[0]) || char.IsHighSurrogate(line[^1])));

    [Fact]
    public void Text_that_is_too_wide_for_its_place_is_cut()
    {
        Assert.Equal("深圳", LineBreaker.Fit("深圳", Style, 50));
        Assert.Equal("深圳市…", LineBreaker.Fit("深圳市智造科技有限公司", Style, 42));
    }
}
