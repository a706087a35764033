using System.Globalization;
using CrmGraph.Reporting.Fonts;

namespace CrmGraph.Reporting.Pdf;

/// <summary>The faces one document uses.</summary>
internal sealed class DocumentFonts
{
    private readonly List<DocumentFont> _fonts = [];

    /// <summary>How many characters were drawn as a replacement because no face has them.</summary>
    public int Missing { get; private set; }

    public DocumentFont Use(GlyphChoice choice)
    {
        Missing += choice.Missing ? 1 : 0;
        foreach (var known in _fonts)
        {
            if (known.Face == choice.Font)
            {
                return known;
            }
        }

        var font = new DocumentFont(choice.Font, string.Create(CultureInfo.InvariantCulture, $"F{_fonts.Count + 1}"));
        _fonts.Add(font);
        return font;
    }

    /// <summary>Writes every face used and returns their entry of the pages' resource dictionary.</summary>
    public string Write(PdfObjects objects)
    {
        var entries = _fonts.Select(font => $"/{font.Name} {PdfSyntax.Reference(FontObjects.Write(objects, font))}");
        return $"/Font<<{string.Concat(entries)}>>";
    }
}
