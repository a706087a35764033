using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf.Charts;

/// <summary>How one balance became another: changes hang between the balances at their two ends.</summary>
/// <param name="page">The page.</param>
/// <param name="area">Where it is drawn, labels included.</param>
internal sealed class WaterfallChart(PdfPage page, Box area)
{
    private const double LabelHeight = 26;
    private const double ValueHeight = 14;
    private const double BarShare = 0.68;

    /// <summary>Above this share of the highest level nothing would be seen of the changes: the axis is cut.</summary>
    private const decimal CutAbove = 0.4m;

    private double Floor => area.Bottom - LabelHeight;

    /// <summary>Draws the bars; there must be at least one.</summary>
    public void Draw(IReadOnlyList<WaterfallBar> bars)
    {
        var spans = Spans(bars);
        var highest = spans.Max(span => Math.Max(span.From, span.To));
        var start = Start(spans, highest);
        var range = highest - start;
        double Y(decimal level) =>
            range == 0 ? Floor : Floor - ((Floor - area.Y - ValueHeight) * (double)(Math.Max(0, level - start) / range));

        page.Line(new(area.X, Floor), new(area.Right, Floor), new Stroke(Palette.Faint));
        var step = area.Width / bars.Count;
        for (var i = 0; i < bars.Count; i++)
        {
            var (from, to) = spans[i];
            var x = area.X + (step * i) + (step * (1 - BarShare) / 2);
            var top = Y(Math.Max(from, to));
            var bottom = bars[i].IsBalance ? Floor : Y(Math.Min(from, to));
            var place = new Box(x, top, step * BarShare, Math.Max(1.2, bottom - top));
            DrawBar(bars[i], place, isCut: bars[i].IsBalance && start > 0, step);
            if (i + 1 < bars.Count)
            {
                page.Line(new(place.Right, Y(to)), new(x + step, Y(to)), new Stroke(Palette.Faint, 0.6, Dashed: true));
            }
        }
    }

    private static (decimal From, decimal To)[] Spans(IReadOnlyList<WaterfallBar> bars)
    {
        var spans = new (decimal From, decimal To)[bars.Count];
        var level = 0m;
        for (var i = 0; i < bars.Count; i++)
        {
            var next = bars[i].IsBalance ? bars[i].Amount : level + bars[i].Amount;
            spans[i] = (bars[i].IsBalance ? next : level, next);
            level = next;
        }

        return spans;
    }

    /// <summary>The value at the floor: zero, or a little below the lowest level where all levels are far above zero.</summary>
    private static decimal Start((decimal From, decimal To)[] spans, decimal highest)
    {
        var lowest = spans.Min(span => Math.Min(span.From, span.To));
        return lowest > highest * CutAbove ? Math.Max(0, lowest - ((highest - lowest) / 2)) : Math.Min(0, lowest);
    }

    private void DrawBar(WaterfallBar bar, Box place, bool isCut, double step)
    {
        page.Fill(place, bar.Color, Math.Min(2, place.Height / 2));
        if (isCut && place.Height > 18)
        {
            DrawCut(place);
        }

        var labelStyle = new TextStyle(8, bar.IsBalance ? Palette.Ink : Palette.Muted, bar.IsBalance);
        page.Text(bar.Value, place.Middle, place.Y - 3.5, new TextStyle(8, bar.TextColor, Bold: true), Align.Centre);
        page.Text(LineBreaker.Fit(bar.Label, labelStyle, step), place.Middle, Floor + 11, labelStyle, Align.Centre);
        page.Text(bar.Note, place.Middle, Floor + 20.5, new TextStyle(7, Palette.Faint), Align.Centre);
    }

    /// <summary>A white slash through the bar: its foot is not at zero.</summary>
    private void DrawCut(Box place)
    {
        double left = place.X - 2, right = place.Right + 2;
        page.Polygon([new(left, Floor - 9), new(right, Floor - 13), new(right, Floor - 10.5), new(left, Floor - 6.5)], Palette.White);
    }
}
