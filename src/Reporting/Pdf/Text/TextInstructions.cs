using System.Text;
using CrmGraph.Reporting.Fonts;

namespace CrmGraph.Reporting.Pdf.Text;

/// <summary>Writes a line of text as runs that one face can draw.</summary>
internal static class TextInstructions
{
    /// <summary>How thick the outline of a regular glyph is drawn where the bold face lacks it, as a share of the size.</summary>
    private const double BoldOutline = 0.022;

    public static void Write(ContentStream content, DocumentFonts fonts, string line, PdfPoint baseline, TextStyle style)
    {
        content.Fill(style.Color);
        content.Put("BT "u8).Point(baseline.X, baseline.Y).Put("Td "u8);
        DocumentFont? open = null;
        foreach (var character in line.EnumerateRunes())
        {
            var choice = FontFamily.Default.Choose(character, style.Bold);
            var font = fonts.Use(choice);
            if (font != open)
            {
                End(content, open);
                Begin(content, font, style);
                open = font;
            }

            content.Code(font.Code(character, choice.Glyph));
        }

        End(content, open);
        content.Put("ET\n"u8);
    }

    private static void Begin(ContentStream content, DocumentFont font, TextStyle style)
    {
        content.Put("/"u8).Put(Encoding.ASCII.GetBytes(font.Name)).Put(" "u8).Number(style.Size).Put("Tf "u8);
        if (style.Bold && font.Face != FontFamily.Default.Bold)
        {
            content.Stroke(new Stroke(style.Color, style.Size * BoldOutline));
            content.Put("2 Tr <"u8);
        }
        else
        {
            content.Put("0 Tr <"u8);
        }
    }

    private static void End(ContentStream content, DocumentFont? font)
    {
        if (font is not null)
        {
            content.Put("> Tj "u8);
        }
    }
}
