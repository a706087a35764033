using System.Globalization;
using System.Security.Cryptography;
using CrmGraph.Reporting.Fonts;

namespace CrmGraph.Reporting.Pdf;

/// <summary>Writes a face as a composite font with two-byte codes, embedded as the subset in use.</summary>
internal static class FontObjects
{
    private const string System = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";

    /// <summary>Returns the number of the font object.</summary>
    public static int Write(PdfObjects objects, DocumentFont font)
    {
        var file = FontSubset.Build(font.Face, font.Glyphs);
        var name = SubsetTag(file) + "+" + font.Face.Name;
        var program = objects.AddStream($"/Length1 {file.Length}", file);
        var descriptor = objects.Add(Descriptor(font.Face, name, program));
        var descendant = objects.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}{System}/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[0[{Widths(font)}]]>>");
        var unicode = objects.AddStream("", UnicodeMap.Of(font.Characters));
        return objects.Add(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    private static string Descriptor(TrueTypeFont face, string name, int program)
    {
        var (left, bottom, right, top) = face.Bounds;
        return $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{Thousandths(face, left)} {Thousandths(face, bottom)} "
            + $"{Thousandths(face, right)} {Thousandths(face, top)}]/ItalicAngle 0/Ascent {Thousandths(face, face.Ascent)}"
            + $"/Descent {Thousandths(face, face.Descent)}/CapHeight {Thousandths(face, face.CapHeight)}/StemV 80/FontFile2 {program} 0 R>>";
    }

    private static string Widths(DocumentFont font) =>
        string.Join(' ', font.Glyphs.Select(glyph => Thousandths(font.Face, font.Face.Advance(glyph))));

    private static string Thousandths(TrueTypeFont face, int units) =>
        Math.Round(units * 1000m / face.UnitsPerEm).ToString(CultureInfo.InvariantCulture);

    /// <summary>Six letters that tell subsets of one face apart; taken from the content, so that equal documents stay equal.</summary>
    private static string SubsetTag(byte[] file) =>
        string.Concat(SHA256.HashData(file).Take(6).Select(value => (char)('A' + (value % 26))));
}
