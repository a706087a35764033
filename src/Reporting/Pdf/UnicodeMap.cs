using System.Globalization;
using System.Text;

namespace CrmGraph.Reporting.Pdf;

/// <summary>The map from character codes back to Unicode, so that text can be copied, searched and read aloud.</summary>
internal static class UnicodeMap
{
    /// <summary>The standard allows no more entries in one block.</summary>
    private const int BlockLength = 100;

    private const string Head =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
        + "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n";

    private const string Tail = "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend";

    public static byte[] Of(IReadOnlyList<Rune> characters)
    {
        var map = new StringBuilder(Head);
        for (var start = 0; start < characters.Count; start += BlockLength)
        {
            var count = Math.Min(BlockLength, characters.Count - start);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var code = start; code < start + count; code++)
            {
                var unicode = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(characters[code].ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{unicode}>\n");
            }

            map.Append("endbfchar\n");
        }

        return Encoding.ASCII.GetBytes(map.Append(Tail).ToString());
    }
}
