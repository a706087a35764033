using CrmGraph.Reporting.Excel;
using CrmGraph.Tests;
using DocumentFormat.OpenXml;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class CellTextTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\n=1+1")]
    [Fault(33, "Texts that begin like formulas, in workbooks")]
    public void Text_that_looks_like_a_formula_stays_text_even_when_edited(string text)
    {
        using var workbook = Opened(text);

        Assert.Equal(text, workbook.Text("Data", "A1"));
        Assert.Null(workbook.Formula("Data", "A1"));
        Assert.True(workbook.HasQuotePrefix("Data", "A1"));
    }

    [Theory]
    [InlineData("李明")]
    [InlineData("a=b")]
    [InlineData("")]
    public void Ordinary_text_has_no_quote_prefix(string text)
    {
        using var workbook = Opened(text);

        Assert.Equal(text, workbook.Text("Data", "A1"));
        Assert.False(workbook.HasQuotePrefix("Data", "A1"));
    }

    [Theory]
    [InlineData("<b>&amp;\"quoted\"</b>", "<b>&amp;\"quoted\"</b>")]
    [InlineData(" spaces \n lines ", " spaces \n lines ")]
    [InlineData("bell\u0007", "bell_x0007_")]
    [InlineData("\r\n", "_x000D_\n")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("a_b", "a_b")]
    [InlineData("𠮷😀", "𠮷😀")]
    [InlineData("\uFFFE", "_xFFFE_")]
    public void Hostile_characters_are_stored_the_way_Excel_reads_them_back(string text, string stored)
    {
        using var workbook = Opened(text);

        Assert.Equal(stored, workbook.Text("Data", "A1"));
        Assert.Empty(workbook.Errors(FileFormatVersions.Microsoft365));
    }

    [Fact]
    public void Half_a_character_is_replaced()
    {
        using var workbook = Opened("lone \uD800 surrogate");

        Assert.Equal("lone \uFFFD surrogate", workbook.Text("Data", "A1"));
    }

    [Fact]
    public void Text_is_cut_where_Excel_would_refuse_it_without_tearing_a_character_apart()
    {
        using var plain = Opened(new string('x', 40_000));
        using var torn = Opened(new string('x', 32_766) + "😀");

        Assert.Equal(32_767, plain.Text("Data", "A1")!.Length);
        Assert.Equal(new string('x', 32_766), torn.Text("Data", "A1"));
    }

    private static OpenedWorkbook Opened(string text) => new(SampleWorkbook.With(sheet =>
    {
        sheet.Row();
        sheet.Write(Cell.Of(text, CellStyle.Default));
    }));
}
