using System.IO.Compression;
using System.Text;

namespace CrmGraph.Reporting.Fonts;

/// <summary>The two faces every report is set in. They ship inside the assembly, so a report looks the same on every machine.</summary>
internal sealed class FontFamily
{
    private const int ReplacementCharacter = '□';

    private static readonly Lazy<FontFamily> LoadedOnce = new(() => new FontFamily(Load("NotoSansSC-Regular"), Load("NotoSansSC-Bold")));

    private FontFamily(TrueTypeFont regular, TrueTypeFont bold)
    {
        Regular = regular;
        Bold = bold;
    }

    /// <summary>Noto Sans SC, read from the assembly at first use.</summary>
    public static FontFamily Default => LoadedOnce.Value;

    public TrueTypeFont Regular { get; }

    public TrueTypeFont Bold { get; }

    /// <summary>Chooses the face for a character: the wanted weight, else the regular one, else a visible replacement.</summary>
    public GlyphChoice Choose(Rune character, bool bold)
    {
        var wanted = bold ? Bold : Regular;
        var glyph = wanted.Glyph(character.Value);
        if (glyph != 0)
        {
            return new GlyphChoice(wanted, glyph, false);
        }

        glyph = Regular.Glyph(character.Value);
        return glyph != 0
            ? new GlyphChoice(Regular, glyph, false)
            : new GlyphChoice(wanted, wanted.Glyph(ReplacementCharacter), true);
    }

    /// <summary>The width of a text as a multiple of the font size.</summary>
    public double Width(ReadOnlySpan<char> text, bool bold)
    {
        var width = 0d;
        foreach (var character in text.EnumerateRunes())
        {
            width += Choose(character, bold).Width;
        }

        return width;
    }

    private static TrueTypeFont Load(string name)
    {
        using var resource = typeof(FontFamily).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is missing from the assembly.");
        using var inflated = new BrotliStream(resource, CompressionMode.Decompress);
        using var file = new MemoryStream(8_000_000);
        inflated.CopyTo(file);
        return new TrueTypeFont(name, file.ToArray());
    }
}
