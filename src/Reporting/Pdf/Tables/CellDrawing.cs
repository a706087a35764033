using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf.Tables;

/// <summary>Draws one cell of a row.</summary>
internal sealed class CellDrawing(PdfPage page, TableRow row, int column, Box place, Align align)
{
    private const double BarHeight = 8;
    private const double WidestBarText = 52;
    private const double BarTextShare = 0.42;
    private const double Ascent = 8.2;

    private readonly TableCell _cell = row.Cells[column];
    private readonly IReadOnlyList<string> _lines = row.Lines[column];
    private readonly TextStyle _style = TableRow.Style(row.Cells[column]);

    private double Left => place.X + TableRow.Gutter;

    private double Right => place.Right - TableRow.Gutter;

    public void Draw()
    {
        if (_cell.Bar is { } share)
        {
            DrawBar(share);
            return;
        }

        var baseline = place.Y + ((place.Height - row.TextHeight(column)) / 2) + Ascent;
        var left = DrawTrend(baseline);
        for (var i = 0; i < _lines.Count; i++)
        {
            var x = align == Align.Right ? Right : i == 0 ? left : Left;
            var joined = i + 1 < _lines.Count && LineBreaks.Joins(_lines[i], _lines[i + 1]);
            page.Text(_lines[i], x, baseline + (i * TableRow.Leading), _style, align, joined);
        }

        DrawLink(left, baseline);
        DrawNote(baseline + (_lines.Count * TableRow.Leading) - 0.8);
    }

    /// <summary>Returns where the text starts when it is aligned to the left.</summary>
    private double DrawTrend(double baseline)
    {
        if (_cell.Trend is not { } trend)
        {
            return Left;
        }

        var x = align == Align.Right ? Right - _style.Width(_lines[0]) - TableRow.TrendWidth : Left;
        TrendMark.Draw(page, x, baseline - 0.4, trend, _cell.Color);
        return Left + TableRow.TrendWidth;
    }

    private void DrawLink(double left, double baseline)
    {
        if (_cell.Target is { } target)
        {
            page.Link(new Box(left, baseline - Ascent, _style.Width(_lines[0]), TableRow.Leading), target, _cell.Text);
        }
    }

    private void DrawNote(double baseline)
    {
        if (_cell.Note is { } note)
        {
            var style = new TextStyle(TableRow.NoteSize, Palette.Faint);
            page.Text(LineBreaker.Fit(note, style, Right - Left), Left, baseline, style);
        }
    }

    private void DrawBar(double share)
    {
        var middle = place.Y + (place.Height / 2);
        var track = new Box(Left, middle - (BarHeight / 2), Right - Left - Math.Min(WidestBarText, (Right - Left) * BarTextShare), BarHeight);
        page.Fill(track, Palette.Ground, 2);
        var length = track.Width * Math.Clamp(share, 0, 1);
        if (length > 0.5)
        {
            page.Fill(track with { Width = length }, Palette.Blue, 2);
        }

        page.Text(_cell.Text, Right, middle + 2.9, _style, Align.Right);
    }
}
