using System.Text;
using CrmGraph.Reporting.Fonts;

namespace CrmGraph.Reporting.Pdf;

/// <summary>One face as one document uses it: every character drawn gets the next code.</summary>
internal sealed class DocumentFont(TrueTypeFont face, string name)
{
    private readonly Dictionary<Rune, ushort> _codes = [];
    private readonly List<ushort> _glyphs = [0];
    private readonly List<Rune> _characters = [new('\uFFFD')];

    public TrueTypeFont Face { get; } = face;

    /// <summary>The name it goes by in the page's instructions.</summary>
    public string Name { get; } = name;

    /// <summary>The glyph of each code; code 0 is the face's "not defined".</summary>
    public IReadOnlyList<ushort> Glyphs => _glyphs;

    /// <summary>The character of each code. A replaced character keeps its own, so that it can still be copied and searched.</summary>
    public IReadOnlyList<Rune> Characters => _characters;

    public ushort Code(Rune character, ushort glyph)
    {
        if (!_codes.TryGetValue(character, out var code))
        {
            code = (ushort)_glyphs.Count;
            _codes.Add(character, code);
            _glyphs.Add(glyph);
            _characters.Add(character);
        }

        return code;
    }
}
