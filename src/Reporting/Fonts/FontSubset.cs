using System.Buffers.Binary;

namespace CrmGraph.Reporting.Fonts;

/// <summary>Cuts a face down to the glyphs a document uses. Every glyph of the embedded faces has an outline of its own; none is put together from others.</summary>
internal static class FontSubset
{
    /// <summary>Builds a font file with the given glyphs, renumbered in the given order.</summary>
    public static byte[] Build(TrueTypeFont font, IReadOnlyList<ushort> glyphs)
    {
        var (outlines, locations) = Outlines(font, glyphs);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["head"] = Patched(font.Table("head"), 50, 1),
            ["hhea"] = Patched(font.Table("hhea"), 34, (ushort)glyphs.Count),
            ["hmtx"] = Metrics(font, glyphs),
            ["loca"] = locations,
            ["maxp"] = Patched(font.Table("maxp"), 4, (ushort)glyphs.Count),
        };
        return FontFile.Assemble(tables);
    }

    private static (byte[] Outlines, byte[] Locations) Outlines(TrueTypeFont font, IReadOnlyList<ushort> glyphs)
    {
        using var outlines = new MemoryStream();
        var locations = new byte[4 * (glyphs.Count + 1)];
        for (var i = 0; i < glyphs.Count; i++)
        {
            outlines.Write(font.Outline(glyphs[i]));
            outlines.Write(new byte[(4 - (outlines.Length % 4)) % 4]);
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(4 * (i + 1)), (int)outlines.Length);
        }

        return (outlines.ToArray(), locations);
    }

    private static byte[] Metrics(TrueTypeFont font, IReadOnlyList<ushort> glyphs)
    {
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), font.LeftBearing(glyphs[i]));
        }

        return metrics;
    }

    private static byte[] Patched(ReadOnlySpan<byte> table, int offset, ushort value)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), value);
        return copy;
    }
}
