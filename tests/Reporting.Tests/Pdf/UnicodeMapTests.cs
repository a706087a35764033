using System.Text;
using CrmGraph.Reporting.Pdf;

namespace CrmGraph.Reporting.Tests.Pdf;

public sealed class UnicodeMapTests
{
    [Fact]
    public void Characters_beyond_the_first_plane_are_written_as_surrogate_pairs()
    {
        var map = Encoding.ASCII.GetString(UnicodeMap.Of([new Rune('玥'), new Rune(0x20BB7)]));

        Assert.Contains("<0000><73A5>", map, StringComparison.Ordinal);
        Assert.Contains("<0001><D842DFB7>", map, StringComparison.Ordinal);
    }

    [Fact]
    public void No_block_has_more_than_a_hundred_entries()
    {
        var map = Encoding.ASCII.GetString(UnicodeMap.Of([.. Enumerable.Range('一', 250).Select(codePoint => new Rune(codePoint))]));

        Assert.Equal(2, map.Split("100 beginbfchar").Length - 1);
        Assert.Equal(1, map.Split("50 beginbfchar").Length - 1);
    }
}
