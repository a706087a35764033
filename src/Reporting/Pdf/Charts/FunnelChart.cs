using System.Globalization;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf.Charts;

/// <summary>Bars below each other, joined by what is lost between them.</summary>
internal static class FunnelChart
{
    public const double BarHeight = 20;

    private const double SmallestBar = 26;

    private static readonly PdfColor[] Shades = [PdfColor.Of(0x1D4ED8), Palette.Blue, PdfColor.Of(0x3B74EE), Palette.MidBlue];

    /// <param name="page">The page.</param>
    /// <param name="area">Where the bars may be.</param>
    /// <param name="step">From the top of one bar to the next.</param>
    /// <param name="counts">The counts from top to bottom; the last bar is green.</param>
    public static void Draw(PdfPage page, Box area, double step, IReadOnlyList<int> counts)
    {
        var largest = Math.Max(1, counts.Max());
        double[] widths = [.. counts.Select(count => Math.Max(SmallestBar, area.Width * count / largest))];
        for (var i = 0; i < counts.Count; i++)
        {
            var top = area.Y + (i * step);
            var middle = area.Middle;
            if (i + 1 < counts.Count)
            {
                DrawJoint(page, middle, top + BarHeight, top + step, widths[i] / 2, widths[i + 1] / 2);
            }

            var color = i > 0 && i == counts.Count - 1 ? Palette.Good : Shades[Math.Min(i, Shades.Length - 1)];
            page.Fill(new Box(middle - (widths[i] / 2), top, widths[i], BarHeight), color, 2);
            var text = counts[i].ToString("#,0", CultureInfo.InvariantCulture);
            page.Text(text, middle, top + 13.6, new TextStyle(9.5, Palette.White, Bold: true), Align.Centre);
        }
    }

    private static void DrawJoint(PdfPage page, double middle, double top, double bottom, double upper, double lower) =>
        page.Polygon(
            [new(middle - upper, top), new(middle + upper, top), new(middle + lower, bottom), new(middle - lower, bottom)],
            Palette.PaleBlue);
}
