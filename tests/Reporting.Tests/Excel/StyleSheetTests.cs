using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class StyleSheetTests
{
    private readonly StyleSheet _styles = new("Calibri");

    [Fact]
    public void The_first_style_is_that_of_cells_nobody_styled() => Assert.Equal(0, _styles.Index(new CellStyle()));

    [Fact]
    public void Equal_styles_are_one()
    {
        var first = _styles.Index(new CellStyle { NumberFormat = "0.0%", Bold = true });
        var second = _styles.Index(new CellStyle { NumberFormat = "0.0%", Bold = true });

        Assert.Equal(first, second);
        Assert.NotEqual(first, _styles.Index(new CellStyle { NumberFormat = "0.0%" }));
    }

    [Fact]
    public void A_number_format_of_its_own_is_written_once()
    {
        _styles.Index(new CellStyle { NumberFormat = "0.0\" 天\"" });
        _styles.Index(new CellStyle { NumberFormat = "0.0\" 天\"", Italic = true });

        Assert.Contains("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"0.0&quot; 天&quot;\"/></numFmts>", _styles.Xml, StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_conditional_looks_are_one() =>
        Assert.Equal(_styles.Index(new DifferentialStyle("B42318")), _styles.Index(new DifferentialStyle("B42318")));
}
