namespace CrmGraph.Reporting.Pdf.Charts;

/// <summary>A line without axes that shows the course of a value; missing values are left out.</summary>
internal static class Sparkline
{
    public static void Draw(PdfPage page, Box area, IReadOnlyList<decimal?> values, PdfColor end)
    {
        var known = values.Select((value, index) => (value, index)).Where(point => point.value is not null).ToArray();
        if (known.Length < 2)
        {
            return;
        }

        var lowest = known.Min(point => point.value!.Value);
        var range = known.Max(point => point.value!.Value) - lowest;
        PdfPoint Place(decimal value, int index)
        {
            var share = range == 0 ? 0.5 : (double)((value - lowest) / range);
            return new PdfPoint(area.X + (area.Width * index / (values.Count - 1)), area.Bottom - (area.Height * share));
        }

        PdfPoint[] points = [.. known.Select(point => Place(point.value!.Value, point.index))];
        page.Polyline(points, new Stroke(Palette.Sky, 1));
        page.Dot(points[^1], 1.8, end);
    }
}
