using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    [InlineData(16_384, "XFD")]
    public void Columns_are_counted_in_letters(int column, string letters) => Assert.Equal(letters, CellAddress.Column(column));

    [Fact]
    public void A_range_is_written_the_way_formulas_read_it()
    {
        var range = CellRange.Column(2, 5, 9);

        Assert.Equal("B5:B9", range.ToString());
        Assert.Equal("'Raw data'!$B$5:$B$9", range.On("Raw data"));
        Assert.Equal("$B$5", CellRange.Cell(5, 2).Fixed);
        Assert.Equal(range, FormulaEvaluator.ReadRange("$B$5:B9"));
    }
}
