using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf.Tables;

/// <summary>Draws one cell of a row.</summary>
internal static class CellDrawing
{
    private const double BarHeight = 8;
    private const double BarTextWidth = 52;
    private const double Ascent = 8.2;

    public static void Draw(PdfPage page, TableRow row, int column, Box place, Align align)
    {
        var cell = row.Cells[column];
        if (cell.Bar is { } share)
        {
            DrawBar(page, cell, share, place);
            return;
        }

        var baseline = place.Y + ((place.Height - row.TextHeight(column)) / 2) + Ascent;
        var lines = row.Lines[column];
        for (var i = 0; i < lines.Count; i++)
        {
            DrawLine(page, cell, i == 0, lines[i], place, align, baseline + (i * TableRow.Leading));
        }

        if (cell.Note is { } note)
        {
            var style = new TextStyle(TableRow.NoteSize, Palette.Faint);
            var fitted = LineBreaker.Fit(note, style, place.Width - (2 * TableRow.Gutter));
            page.Text(fitted, place.X + TableRow.Gutter, baseline + (lines.Count * TableRow.Leading) - 0.8, style);
        }
    }

    private static void DrawLine(PdfPage page, TableCell cell, bool isFirst, string line, Box place, Align align, double baseline)
    {
        var style = TableRow.Style(cell);
        var x = align == Align.Right ? place.Right - TableRow.Gutter : place.X + TableRow.Gutter;
        if (isFirst && cell.Trend is { } trend)
        {
            var markX = align == Align.Right ? x - style.Width(line) - TrendMark.Size - 3 : x;
            TrendMark.Draw(page, markX, baseline - 0.4, trend, cell.Color);
            x += align == Align.Right ? 0 : TrendMark.Size + 3;
        }

        page.Text(line, x, baseline, style, align);
        if (isFirst && cell.Anchor is { } anchor)
        {
            page.Link(new Box(x, baseline - Ascent, style.Width(line), TableRow.Leading), anchor, cell.Text);
        }
    }

    private static void DrawBar(PdfPage page, TableCell cell, double share, Box place)
    {
        var middle = place.Y + (place.Height / 2);
        var track = new Box(place.X + TableRow.Gutter, middle - (BarHeight / 2), place.Width - (2 * TableRow.Gutter) - BarTextWidth, BarHeight);
        page.Fill(track, Palette.Ground, 2);
        var length = track.Width * Math.Clamp(share, 0, 1);
        if (length > 0.5)
        {
            page.Fill(track with { Width = length }, Palette.Blue, 2);
        }

        var style = TableRow.Style(cell);
        page.Text(cell.Text, place.Right - TableRow.Gutter, middle + 2.9, style, Align.Right);
    }
}
