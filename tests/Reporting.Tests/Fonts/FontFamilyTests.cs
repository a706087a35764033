using System.Text;
using CrmGraph.Reporting.Fonts;

namespace CrmGraph.Reporting.Tests.Fonts;

public sealed class FontFamilyTests
{
    private static readonly FontFamily Family = FontFamily.Default;

    [Fact]
    public void The_fonts_are_read_once() => Assert.Same(Family, FontFamily.Default);

    [Fact]
    public void A_character_is_drawn_in_the_wanted_weight()
    {
        Assert.Same(Family.Bold, Family.Choose(new Rune('李'), bold: true).Font);
        Assert.Same(Family.Regular, Family.Choose(new Rune('李'), bold: false).Font);
    }

    [Theory]
    [InlineData("玥")]
    [InlineData("喆")]
    [InlineData("堃")]
    [InlineData("祎")]
    [InlineData("€")]
    [InlineData("→")]
    public void Characters_of_names_and_amounts_are_not_missing(string text)
    {
        var character = text.EnumerateRunes().Single();

        Assert.False(Family.Choose(character, bold: true).Missing);
        Assert.False(Family.Choose(character, bold: false).Missing);
    }

    [Fact]
    public void What_the_bold_face_lacks_comes_from_the_regular_one()
    {
        var character = Enumerable.Range('一', 20_000).Select(codePoint => new Rune(codePoint))
            .First(candidate => Family.Bold.Glyph(candidate.Value) == 0 && Family.Regular.Glyph(candidate.Value) != 0);

        var choice = Family.Choose(character, bold: true);

        Assert.Same(Family.Regular, choice.Font);
        Assert.False(choice.Missing);
    }

    [Fact]
    public void What_no_face_has_is_replaced_visibly()
    {
        var choice = Family.Choose(new Rune(0x1F600), bold: true);

        Assert.True(choice.Missing);
        Assert.NotEqual(0, choice.Glyph);
        Assert.False(choice.Font.Outline(choice.Glyph).IsEmpty);
    }

    [Fact]
    public void Chinese_characters_are_as_wide_as_they_are_high() =>
        Assert.Equal(3, Family.Width("销售额", bold: false), precision: 3);
}
