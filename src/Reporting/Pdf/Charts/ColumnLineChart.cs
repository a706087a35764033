using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf.Charts;

/// <summary>Columns with a line over them; the last place is the present one and carries its values.</summary>
/// <param name="page">The page.</param>
/// <param name="area">Where it is drawn, labels included.</param>
/// <param name="print">How values are printed.</param>
internal sealed class ColumnLineChart(PdfPage page, Box area, Func<decimal, string> print)
{
    private const double AxisWidth = 40;
    private const double ValueWidth = 40;
    private const double ValueDistance = 10;
    private const double LabelHeight = 22;
    private const double ColumnShare = 0.56;

    private static readonly TextStyle TickStyle = new(7.5, Palette.Faint);
    private static readonly TextStyle NoteStyle = new(6.5, Palette.Faint);

    private double Right => area.Right - ValueWidth;

    /// <summary>Draws the points; there must be at least one.</summary>
    public void Draw(IReadOnlyList<ChartPoint> points)
    {
        var axis = new ValueAxis(points.Max(point => Math.Max(point.Column, point.Line)), area.Y, area.Bottom - LabelHeight);
        DrawAxis(axis);
        var step = (Right - area.X - AxisWidth) / points.Count;
        double Middle(int index) => area.X + AxisWidth + (step * (index + 0.5));
        for (var i = 0; i < points.Count; i++)
        {
            DrawColumn(axis, points[i], Middle(i), step * ColumnShare, i == points.Count - 1);
        }

        DrawLine(axis, [.. points.Select((point, i) => new PdfPoint(Middle(i), axis.Y(point.Line)))]);
        DrawValues(axis, points[^1]);
    }

    private void DrawAxis(ValueAxis axis)
    {
        foreach (var tick in axis.Ticks())
        {
            var y = axis.Y(tick);
            page.Line(new(area.X + AxisWidth, y), new(Right, y), new Stroke(tick == 0 ? Palette.Faint : Palette.Rule));
            page.Text(tick == 0 ? "0" : print(tick), area.X + AxisWidth - 5, y + 2.8, TickStyle, Align.Right);
        }
    }

    private void DrawColumn(ValueAxis axis, ChartPoint point, double middle, double width, bool isPresent)
    {
        var floor = axis.Y(0);
        var top = axis.Y(point.Column);
        if (floor - top > 0.1)
        {
            page.Fill(new Box(middle - (width / 2), top, width, floor - top), isPresent ? Palette.Blue : Palette.SoftBlue, 1.5);
        }

        page.Text(point.Label, middle, floor + 10, new TextStyle(7.5, isPresent ? Palette.Ink : Palette.Muted, isPresent), Align.Centre);
        page.Text(point.Note, middle, floor + 18.5, NoteStyle, Align.Centre);
    }

    private void DrawLine(ValueAxis axis, PdfPoint[] places)
    {
        if (places.All(place => place.Y >= axis.Y(0)))
        {
            return;
        }

        page.Polyline(places, new Stroke(Palette.Orange, 1.6));
        foreach (var place in places)
        {
            page.Dot(place, 2.6, Palette.Orange);
            page.Dot(place, 1.5, Palette.White);
        }
    }

    /// <summary>The present values stand beside the last column, each at its height, and keep their distance.</summary>
    private void DrawValues(ValueAxis axis, ChartPoint present)
    {
        double line = axis.Y(present.Line), column = axis.Y(present.Column);
        var overlap = ValueDistance - Math.Abs(line - column);
        if (overlap > 0)
        {
            var shift = present.Line >= present.Column ? overlap / 2 : -overlap / 2;
            line -= shift;
            column += shift;
        }

        page.Text(print(present.Line), Right + 5, line + 2.8, new TextStyle(8, Palette.Amber, Bold: true));
        page.Text(print(present.Column), Right + 5, column + 2.8, new TextStyle(8, Palette.Blue, Bold: true));
    }
}
