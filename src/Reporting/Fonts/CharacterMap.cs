namespace CrmGraph.Reporting.Fonts;

/// <summary>Which glyph draws a code point, read from the font's Unicode subtables (formats 4 and 12).</summary>
internal sealed class CharacterMap
{
    private const int FirstBeyondPlane0 = 0x10000;

    private readonly ushort[] _plane0 = new ushort[FirstBeyondPlane0];
    private readonly Dictionary<int, ushort> _others = [];

    public CharacterMap(FontData data, int table)
    {
        var count = data.UInt16(table + 2);
        for (var i = 0; i < count; i++)
        {
            var subtable = table + data.Offset32(table + 8 + (8 * i));
            switch (data.UInt16(subtable))
            {
                case 4:
                    ReadSegments(data, subtable);
                    break;
                case 12:
                    ReadGroups(data, subtable);
                    break;
            }
        }
    }

    /// <summary>The glyph of a code point; 0 where the font has none.</summary>
    public ushort this[int codePoint] =>
        codePoint < FirstBeyondPlane0 ? _plane0[codePoint] : _others.GetValueOrDefault(codePoint);

    private void ReadSegments(FontData data, int subtable)
    {
        var doubledCount = data.UInt16(subtable + 6);
        var ends = subtable + 14;
        var starts = ends + doubledCount + 2;
        for (var at = 0; at < doubledCount; at += 2)
        {
            var start = data.UInt16(starts + at);
            var end = data.UInt16(ends + at);
            var delta = data.UInt16(starts + doubledCount + at);
            var rangeAt = starts + (2 * doubledCount) + at;
            for (int codePoint = start; codePoint <= end && codePoint < 0xFFFF; codePoint++)
            {
                _plane0[codePoint] = SegmentGlyph(data, rangeAt, delta, codePoint - start, codePoint);
            }
        }
    }

    private static ushort SegmentGlyph(FontData data, int rangeAt, ushort delta, int index, int codePoint)
    {
        var range = data.UInt16(rangeAt);
        if (range == 0)
        {
            return (ushort)(codePoint + delta);
        }

        var glyph = data.UInt16(rangeAt + range + (2 * index));
        return glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
    }

    private void ReadGroups(FontData data, int subtable)
    {
        var count = data.Offset32(subtable + 12);
        for (var i = 0; i < count; i++)
        {
            var group = subtable + 16 + (12 * i);
            var start = data.Offset32(group);
            var end = data.Offset32(group + 4);
            var glyph = data.Offset32(group + 8);
            for (var codePoint = start; codePoint <= end; codePoint++)
            {
                Set(codePoint, (ushort)(glyph + codePoint - start));
            }
        }
    }

    private void Set(int codePoint, ushort glyph)
    {
        if (codePoint < FirstBeyondPlane0)
        {
            _plane0[codePoint] = glyph;
        }
        else
        {
            _others[codePoint] = glyph;
        }
    }
}
