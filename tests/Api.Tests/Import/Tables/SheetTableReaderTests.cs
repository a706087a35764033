using CrmGraph.Reporting.Reports;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Import.Tables;

public sealed class SheetTableReaderTests
{
    [Fact]
    public void Cells_are_read_whatever_they_are_kept_as()
    {
        var workbook = TableBytes.Workbook(
            """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><r><t>电</t></r><r><t>话</t></r><rPh><t>diàn</t></rPh></is></c></row>
            <row r="2"/>
            <row r="5"><c r="B5"><v>1.38E10</v></c><c r="C5" t="str"><f>1</f><v>x</v></c><c r="D5" t="b"><v>1</v></c><c r="AA5"><v>45000.5</v></c></row>
            """,
            "<si><r><t>名</t></r><r><t>称</t></r></si>");

        Assert.Equal(["1:名称||电话", $"5:|13800000000|x|1{new string('|', 23)}45000.5"], TableBytes.Read(workbook));
    }

    [Fact]
    public void What_our_own_writer_wrote_is_read_back()
    {
        using var file = new MemoryStream();
        ListWorkbook.Write("客户", [new("名称", 20), new("金额", 20)], [["蓝鲸", 12.5m], ["A<&>\"B", null]], DateTime.UnixEpoch, file);

        Assert.Equal(["1:名称|金额", "2:蓝鲸|12.5", "3:A<&>\"B"], TableBytes.Read(file.ToArray()).ConvertAll(row => row.TrimEnd('|')));
    }

    [Fact]
    [Fault(33, "A workbook that is a zip bomb, lies about its size, is damaged or names an outside entity")]
    public void A_bomb_a_damaged_file_and_one_that_points_outside_are_refused()
    {
        var bomb = TableBytes.Workbook($"<row><c t=\"str\"><v>{new string('0', 40_000_000)}</v></c></row>");
        var strings = TableBytes.Workbook("<row/>", $"<si><t>{new string('0', 30_000_000)}</t></si>");
        var entity = TableBytes.Zip(("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><workbook>&e;</workbook>"));
        var whole = TableBytes.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");

        Assert.Contains("unpack to too much", TableBytes.Refusal(bomb).Message, StringComparison.Ordinal);
        Assert.Contains("unpack to too much", TableBytes.Refusal(strings).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", TableBytes.Refusal(entity).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", TableBytes.Refusal(whole[..(whole.Length / 2)]).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", TableBytes.Refusal(TableBytes.Workbook("<row><c>")).Message, StringComparison.Ordinal);
        Assert.Contains("no Excel workbook", TableBytes.Refusal(TableBytes.Zip(("a.txt", "a"))).Message, StringComparison.Ordinal);
        Assert.Contains("1904", TableBytes.Refusal(TableBytes.Workbook("<row/>", null, "<workbookPr date1904=\"1\"/>")).Message, StringComparison.Ordinal);
        Assert.Contains("columns", TableBytes.Refusal(TableBytes.Workbook("<row><c r=\"XFD1\"><v>1</v></c></row>")).Message, StringComparison.Ordinal);
    }
}
