using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Charts;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>Won value and new pipeline of twelve weeks.</summary>
internal static class TrendSection
{
    private const double UsualHeight = 138;
    private const double LeastHeight = 104;

    private static readonly TextStyle LegendStyle = new(8, Palette.Muted);

    public static void Draw(ReviewContext context)
    {
        var weeks = context.Data.Trend;
        var isEmpty = weeks.All(week => week.WonValue == 0 && week.NewPipeline == 0);
        var height = context.Report.ChartHeight(LeastHeight, UsualHeight);
        context.Heading(ReviewTexts.Trend, null, isEmpty ? 26 : height);
        if (isEmpty)
        {
            context.NothingToReport();
            return;
        }

        using (context.Document.Begin(PdfTag.Figure, Description(context)))
        {
            DrawLegend(context);
            var area = new Box(PageFlow.Left, context.Flow.Y + 8, PageFlow.Width, height - 8);
            new ColumnLineChart(context.Page, area, context.Money).Draw([.. weeks.Select(week => Point(week, context.Language))]);
        }

        context.Flow.Y += height + 12;
    }

    private static ChartPoint Point(TrendWeek week, ReportLanguage language) =>
        new(DateText.WeekNumber(week.Week), DateText.ShortDay(week.StartsOn, language), week.WonValue, week.NewPipeline);

    private static void DrawLegend(ReviewContext context)
    {
        var page = context.Page;
        var baseline = context.Flow.Y - 10;
        var pipeline = context.Text(ReviewTexts.NewPipeline);
        page.Text(pipeline, PageFlow.Right, baseline, LegendStyle, Align.Right);
        var x = PageFlow.Right - LegendStyle.Width(pipeline) - 18;
        page.Line(new(x, baseline - 3), new(x + 14, baseline - 3), new Stroke(Palette.Orange, 1.6));
        page.Dot(new(x + 7, baseline - 3), 2, Palette.Orange);
        x -= 14;
        page.Text(context.Text(ReviewTexts.WonValue), x, baseline, LegendStyle, Align.Right);
        page.Fill(new Box(x - LegendStyle.Width(context.Text(ReviewTexts.WonValue)) - 12, baseline - 7, 8, 8), Palette.Blue, 1.5);
    }

    private static string Description(ReviewContext context) =>
        context.Text(ReviewTexts.TrendDescription)
        + string.Join(
            context.Text(ReviewTexts.ListSeparator),
            context.Data.Trend.Select(week => $"{DateText.WeekNumber(week.Week)} {context.Money(week.WonValue)} / {context.Money(week.NewPipeline)}"));
}
