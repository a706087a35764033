using System.Buffers.Binary;
using CrmGraph.Reporting.Fonts;

namespace CrmGraph.Reporting.Tests.Fonts;

public sealed class FontSubsetTests
{
    private static readonly TrueTypeFont Face = FontFamily.Default.Regular;

    [Fact]
    public void A_subset_holds_the_outlines_of_its_glyphs_in_their_order()
    {
        var glyph = Face.Glyph('王');

        var subset = Tables([0, glyph], out var data);

        var start = data.Offset32(subset["loca"].Offset + 4);
        var outline = Face.Outline(glyph);
        Assert.True(data.Slice(subset["glyf"].Offset + start, outline.Length).SequenceEqual(outline));
        Assert.Equal(Face.Advance(glyph), data.UInt16(subset["hmtx"].Offset + 4));
        Assert.Equal(2, data.UInt16(subset["maxp"].Offset + 4));
    }

    [Fact]
    public void No_glyph_of_the_embedded_faces_is_put_together_from_others()
    {
        foreach (var face in new[] { FontFamily.Default.Regular, FontFamily.Default.Bold })
        {
            // A composite outline starts with a negative number of contours; a subset would lose its components.
            Assert.DoesNotContain(
                Enumerable.Range(0, face.GlyphCount),
                glyph => face.Outline(glyph) is { IsEmpty: false } outline && BinaryPrimitives.ReadInt16BigEndian(outline) < 0);
        }
    }

    private static Dictionary<string, FontTable> Tables(ushort[] glyphs, out FontData data)
    {
        data = new FontData(FontSubset.Build(Face, glyphs));
        return FontTable.Directory(data);
    }
}
