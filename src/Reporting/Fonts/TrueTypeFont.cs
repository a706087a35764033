namespace CrmGraph.Reporting.Fonts;

/// <summary>A TrueType face with quadratic outlines: its characters, widths and glyph outlines.</summary>
internal sealed class TrueTypeFont
{
    private readonly FontData _data;
    private readonly Dictionary<string, FontTable> _tables;
    private readonly CharacterMap _characters;
    private readonly int _measuredGlyphs;
    private readonly bool _longOffsets;

    /// <param name="name">The face's PostScript name.</param>
    /// <param name="file">The whole font file.</param>
    public TrueTypeFont(string name, byte[] file)
    {
        Name = name;
        _data = new FontData(file);
        _tables = FontTable.Directory(_data);
        var head = _tables["head"].Offset;
        UnitsPerEm = _data.UInt16(head + 18);
        Bounds = (_data.Int16(head + 36), _data.Int16(head + 38), _data.Int16(head + 40), _data.Int16(head + 42));
        _longOffsets = _data.Int16(head + 50) != 0;
        GlyphCount = _data.UInt16(_tables["maxp"].Offset + 4);
        var horizontal = _tables["hhea"].Offset;
        Ascent = _data.Int16(horizontal + 4);
        Descent = _data.Int16(horizontal + 6);
        _measuredGlyphs = _data.UInt16(horizontal + 34);
        CapHeight = _data.Int16(_tables["OS/2"].Offset + 88);
        _characters = new CharacterMap(_data, _tables["cmap"].Offset);
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public (int Left, int Bottom, int Right, int Top) Bounds { get; }

    /// <summary>The glyph of a code point; 0 where the face has none.</summary>
    public ushort Glyph(int codePoint) => _characters[codePoint];

    /// <summary>The advance width of a glyph in font units.</summary>
    public int Advance(int glyph) => _data.UInt16(_tables["hmtx"].Offset + (4 * Math.Min(glyph, _measuredGlyphs - 1)));

    /// <summary>The left side bearing of a glyph in font units.</summary>
    public short LeftBearing(int glyph)
    {
        var metrics = _tables["hmtx"].Offset;
        return glyph < _measuredGlyphs
            ? _data.Int16(metrics + (4 * glyph) + 2)
            : _data.Int16(metrics + (4 * _measuredGlyphs) + (2 * (glyph - _measuredGlyphs)));
    }

    /// <summary>The outline data of a glyph; empty for a blank one.</summary>
    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var start = OutlineOffset(glyph);
        return _data.Slice(_tables["glyf"].Offset + start, OutlineOffset(glyph + 1) - start);
    }

    /// <summary>The bytes of a table; empty where the face does not have it.</summary>
    public ReadOnlySpan<byte> Table(string name) =>
        _tables.TryGetValue(name, out var table) ? _data.Slice(table.Offset, table.Length) : default;

    private int OutlineOffset(int glyph)
    {
        var locations = _tables["loca"].Offset;
        return _longOffsets ? _data.Offset32(locations + (4 * glyph)) : 2 * _data.UInt16(locations + (2 * glyph));
    }
}
