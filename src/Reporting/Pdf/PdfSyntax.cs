using System.Globalization;
using System.Text;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf;

/// <summary>Writes values in the PDF syntax.</summary>
internal static class PdfSyntax
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Reference(int id) => id.ToString(CultureInfo.InvariantCulture) + " 0 R";

    public static string References(IEnumerable<int> ids) => string.Join(' ', ids.Select(Reference));

    /// <summary>A rectangle given from the top left corner, on a page of the given height.</summary>
    public static string Rectangle(Box box, double pageHeight) =>
        $"[{Number(box.X)} {Number(pageHeight - box.Bottom)} {Number(box.Right)} {Number(pageHeight - box.Y)}]";

    /// <summary>A text string: plain where it is ASCII, else UTF-16.</summary>
    public static string Text(string text)
    {
        var clean = TextCleaner.Clean(text);
        return Ascii.IsValid(clean) && !clean.AsSpan().ContainsAny('\\', '(', ')') && !clean.AsSpan().ContainsAnyInRange('\0', '\u001f')
            ? $"({clean})"
            : $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(clean))}>";
    }

    public static string Date(DateTimeOffset moment)
    {
        var offset = moment.Offset;
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        return "(D:" + moment.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + sign
            + offset.ToString("hh\\'mm", CultureInfo.InvariantCulture) + "')";
    }
}
