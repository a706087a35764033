using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Charts;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>One key figure: its value, the change as a pill, last week's value and the course of twelve weeks.</summary>
/// <param name="context">The report.</param>
/// <param name="metric">The figure.</param>
/// <param name="place">Where the card is drawn.</param>
/// <param name="definition">Where its name leads; null for nowhere.</param>
internal sealed class MetricCard(ReportContext context, ReviewMetric metric, Box place, LinkTarget? definition)
{
    private const double Inset = 10;
    private const double PillHeight = 13.5;
    private const double UnitGap = 4;
    private const double BesideValue = 4;
    private const double WidestCourse = 54;
    private const double LeastCourse = 16;

    private static readonly TextStyle NameStyle = new(8.5, Palette.Muted);
    private static readonly TextStyle ValueStyle = new(17, Palette.Ink, Bold: true);
    private static readonly TextStyle UnitStyle = new(9, Palette.Muted);
    private static readonly TextStyle PreviousStyle = new(7.5, Palette.Faint);

    private readonly PdfPage _page = context.Page;
    private readonly Tone _tone = Tone.Of(MetricText.Shown(metric.Change), metric.GoodDirection);

    public void Draw()
    {
        using (context.Document.Begin(PdfTag.Artifact))
        {
            _page.Fill(place, Palette.White, 5);
            _page.Frame(place, new Stroke(Palette.Rule, 0.7), 5);
            DrawCourse();
        }

        using var item = context.Document.Begin(PdfTag.LI);
        using var body = context.Document.Begin(PdfTag.LBody);
        DrawName();
        DrawValue();
        DrawChange();
    }

    /// <summary>Beside the value, as far as that leaves room.</summary>
    private void DrawCourse()
    {
        var (number, unit) = Value();
        var left = place.X + Inset + ValueStyle.Width(number) + UnitStyle.Width(unit) + (2 * UnitGap) + BesideValue;
        var width = Math.Min(WidestCourse, place.Right - Inset - left);
        if (width >= LeastCourse)
        {
            Sparkline.Draw(_page, new Box(place.Right - Inset - width, place.Y + 16, width, 17), metric.Series, _tone.Strong);
        }
    }

    private void DrawName()
    {
        var name = context.Text(ReviewTexts.Of(metric.Key));
        if (definition is null)
        {
            _page.Text(name, place.X + Inset, place.Y + 13.5, NameStyle);
            return;
        }

        using var link = context.Document.Begin(PdfTag.Link);
        _page.Text(name, place.X + Inset, place.Y + 13.5, NameStyle);
        _page.Link(new Box(place.X + Inset, place.Y + 5, NameStyle.Width(name), 12), definition, name);
    }

    private void DrawValue()
    {
        var (number, unit) = Value();
        var baseline = place.Y + 32;
        _page.Text(number, place.X + Inset, baseline, ValueStyle);
        _page.Text(unit, place.X + Inset + ValueStyle.Width(number) + UnitGap, baseline, UnitStyle);
    }

    /// <summary>The unit of a duration is set smaller than its number.</summary>
    private (string Number, string Unit) Value()
    {
        var value = MetricText.Card(metric, metric.Value, context.Currency, context.Language);
        return metric.Unit == MetricUnit.Days && value.Split(' ') is [var days, var word] ? (days, word) : (value, "");
    }

    private void DrawChange()
    {
        var style = new TextStyle(8, _tone.Strong, Bold: true);
        var change = MetricText.Change(metric, context.Language);
        var textX = place.X + Inset + (metric.Change is null ? 5 : TrendMark.Size + 8);
        var pill = new Box(place.X + Inset - 1, place.Y + 37, textX + style.Width(change) + 6 - place.X - Inset, PillHeight);
        _page.Fill(pill, _tone.Pale, 3);
        if (MetricText.Shown(metric.Change) is { } known)
        {
            TrendMark.Draw(_page, pill.X + 5, pill.Y + 9.6, Math.Sign(known), _tone.Strong);
        }

        _page.Text(change, textX, pill.Y + 9.8, style);
        var previous = metric.Previous is { } last
            ? context.Text(ReviewTexts.LastWeekShort, MetricText.Card(metric, last, context.Currency, context.Language))
            : context.Text(ReviewTexts.NoLastWeek);
        var room = place.Right - pill.Right - 10;
        _page.Text(LineBreaker.Fit(previous, PreviousStyle, room), pill.Right + 5, pill.Y + 9.8, PreviousStyle);
    }
}
