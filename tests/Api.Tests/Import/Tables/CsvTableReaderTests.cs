using System.Text;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Import.Tables;

public sealed class CsvTableReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("a,b\r\n1,2", "1:a|b 2:1|2")]
    [InlineData("a,b\r1,2\r", "1:a|b 2:1|2")]
    [InlineData("a,b\n\n ,\n1,2", "1:a|b 4:1|2")]
    [InlineData("a,b\n,\n1,\n,2", "1:a|b 3:1| 4:|2")]
    [InlineData("a,b\n\"x,\"\"y\"\"\",\"1\n2\"\n3,4", "1:a|b 2:x,\"y\"|1\n2 4:3|4")]
    [InlineData("a;b\n1,5;2", "1:a|b 2:1,5|2")]
    [InlineData("a\tb\n1\t2", "1:a|b 2:1|2")]
    [InlineData("a,b\n1,2,3", "1:a|b 2:1|2|3")]
    public void A_row_is_its_values_and_begins_in_its_line(string text, string rows) =>
        Assert.Equal(rows, string.Join(' ', TableBytes.Read(text)));

    [Fact]
    public void Chinese_is_read_in_utf_8_with_and_without_a_mark_in_utf_16_and_in_gb18030()
    {
        const string Text = "名称,地区\n蓝鲸软件,杭州\n龘靐,𠮷林\n";
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;
        List<string> expected = ["1:名称|地区", "2:蓝鲸软件|杭州", "3:龘靐|𠮷林"];

        Assert.Equal(expected, TableBytes.Read(Encoding.UTF8.GetBytes(Text)));
        Assert.Equal(expected, TableBytes.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)]));
        Assert.Equal(expected, TableBytes.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)]));
        Assert.Equal(expected, TableBytes.Read(gb18030.GetBytes(Text)));
    }

    [Fact]
    public void A_character_may_lie_across_two_pieces_of_the_file()
    {
        var long8 = new string('x', 65_535) + "鲸鲸\n";

        Assert.Equal(65_537, TableBytes.Read(long8).Single().Length - "1:".Length);
    }

    [Fact]
    [Fault(33, "An import file in an unknown encoding, of bytes, or with a quotation mark that is never closed")]
    public void What_is_no_text_is_refused_and_an_open_quotation_mark_is_named_with_its_line()
    {
        Assert.Contains("neither UTF-8 nor GB18030", TableBytes.Refusal([0x61, 0xFF, 0xFF, 0x0A]).Message, StringComparison.Ordinal);
        Assert.Contains("no text file", TableBytes.Refusal([0x61, 0x00, 0x62]).Message, StringComparison.Ordinal);
        Assert.Contains("empty", TableBytes.Refusal([]).Message, StringComparison.Ordinal);
        Assert.Contains("old format", TableBytes.Refusal([0xD0, 0xCF, 0x11, 0xE0, 0, 0]).Message, StringComparison.Ordinal);
        Assert.Equal(3, TableBytes.Refusal(Encoding.UTF8.GetBytes("a,b\n1,2\n\"3,4\n5,6\n")).Line);
        Assert.Equal(2, TableBytes.Refusal(Encoding.UTF8.GetBytes($"a\n{new string('x', 100_001)}")).Line);
        Assert.Equal(1, TableBytes.Refusal(Encoding.UTF8.GetBytes(new string(',', 1_001))).Line);
    }
}
