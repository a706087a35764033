using System.Buffers.Binary;

namespace CrmGraph.Reporting.Fonts;

/// <summary>Cuts a face down to the glyphs a document uses.</summary>
internal static class FontSubset
{
    /// <summary>Builds a font file with the given glyphs, renumbered in the given order; components of composites follow them.</summary>
    public static byte[] Build(TrueTypeFont font, IReadOnlyList<ushort> glyphs)
    {
        var order = WithComponents(font, glyphs);
        var (outlines, locations) = Outlines(font, order);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["head"] = Patched(font.Table("head"), 50, 1),
            ["hhea"] = Patched(font.Table("hhea"), 34, (ushort)order.Count),
            ["hmtx"] = Metrics(font, order),
            ["loca"] = locations,
            ["maxp"] = Patched(font.Table("maxp"), 4, (ushort)order.Count),
        };
        BinaryPrimitives.WriteUInt32BigEndian(tables["head"].AsSpan(8), 0);
        return FontFile.Assemble(tables);
    }

    private static List<ushort> WithComponents(TrueTypeFont font, IReadOnlyList<ushort> glyphs)
    {
        var order = new List<ushort>(glyphs);
        var known = new HashSet<ushort>(glyphs);
        for (var i = 0; i < order.Count; i++)
        {
            var outline = font.Outline(order[i]);
            foreach (var offset in CompositeGlyph.ComponentOffsets(outline))
            {
                var component = BinaryPrimitives.ReadUInt16BigEndian(outline[offset..]);
                if (known.Add(component))
                {
                    order.Add(component);
                }
            }
        }

        return order;
    }

    private static (byte[] Outlines, byte[] Locations) Outlines(TrueTypeFont font, List<ushort> order)
    {
        var numbers = new Dictionary<ushort, ushort>();
        for (var i = 0; i < order.Count; i++)
        {
            numbers.TryAdd(order[i], (ushort)i);
        }

        using var outlines = new MemoryStream();
        var locations = new byte[4 * (order.Count + 1)];
        for (var i = 0; i < order.Count; i++)
        {
            outlines.Write(Renumbered(font.Outline(order[i]), numbers));
            outlines.Write(new byte[(4 - (outlines.Length % 4)) % 4]);
            BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(4 * (i + 1)), (int)outlines.Length);
        }

        return (outlines.ToArray(), locations);
    }

    private static byte[] Renumbered(ReadOnlySpan<byte> outline, Dictionary<ushort, ushort> numbers)
    {
        var copy = outline.ToArray();
        foreach (var offset in CompositeGlyph.ComponentOffsets(outline))
        {
            var component = BinaryPrimitives.ReadUInt16BigEndian(outline[offset..]);
            BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(offset), numbers[component]);
        }

        return copy;
    }

    private static byte[] Metrics(TrueTypeFont font, List<ushort> order)
    {
        var metrics = new byte[4 * order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.Advance(order[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan((4 * i) + 2), font.LeftBearing(order[i]));
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
