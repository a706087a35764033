namespace CrmGraph.Reporting.Fonts;

/// <summary>What draws one character.</summary>
/// <param name="Font">The face.</param>
/// <param name="Glyph">The glyph in it.</param>
/// <param name="Missing">Whether no face has the character, so that a replacement is drawn.</param>
internal readonly record struct GlyphChoice(TrueTypeFont Font, ushort Glyph, bool Missing)
{
    /// <summary>The advance width as a fraction of the font size.</summary>
    public double Width => (double)Font.Advance(Glyph) / Font.UnitsPerEm;
}
