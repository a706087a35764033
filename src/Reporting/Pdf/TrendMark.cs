namespace CrmGraph.Reporting.Pdf;

/// <summary>A small arrow up or down, or a bar where nothing changed, so that colour is never the only signal.</summary>
internal static class TrendMark
{
    public const double Size = 6;

    /// <param name="page">The page.</param>
    /// <param name="x">Its left edge.</param>
    /// <param name="baseline">The baseline of the text beside it.</param>
    /// <param name="direction">Positive for up, negative for down.</param>
    /// <param name="color">Its colour.</param>
    public static void Draw(PdfPage page, double x, double baseline, int direction, PdfColor color)
    {
        var top = baseline - (Size * 0.9);
        if (direction > 0)
        {
            page.Polygon([new(x, baseline), new(x + Size, baseline), new(x + (Size / 2), top)], color);
        }
        else if (direction < 0)
        {
            page.Polygon([new(x, top), new(x + Size, top), new(x + (Size / 2), baseline)], color);
        }
        else
        {
            page.Fill(new Box(x, baseline - (Size * 0.6), Size, Size * 0.28), color);
        }
    }
}
