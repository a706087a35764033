using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>How every key figure of the review is computed; names elsewhere lead here.</summary>
internal static class DefinitionSection
{
    private const double Leading = 11;
    private const double NameWidth = 118;
    private const double Inset = 10;

    private static readonly TextStyle NameStyle = new(7.8, Palette.Ink, Bold: true);
    private static readonly TextStyle FormulaStyle = new(7.8, Palette.Muted);

    /// <summary>Where a figure's definition stands.</summary>
    public static LinkTarget.Anchor Place(MetricKey key) => new("definition-" + key);

    public static void Draw(ReviewContext context)
    {
        var shown = context.Data.Metrics.Select(metric => metric.Key).ToHashSet();
        Entry[] entries = [.. MetricDefinitions.All.Where(definition => shown.Contains(definition.Key)).Select(definition => Measure(context, definition))];
        if (entries.Length == 0)
        {
            return;
        }

        context.Heading(ReviewTexts.Definitions, context.Text(ReviewTexts.DefinitionsNote, context.Data.TimeZone), entries.Sum(entry => entry.Height));
        using var list = context.Document.Begin(PdfTag.L);
        foreach (var entry in entries)
        {
            DrawEntry(context, entry);
        }
    }

    private static Entry Measure(ReviewContext context, MetricDefinition definition) => new(
        definition.Key,
        LineBreaker.Wrap(context.Pick(definition.Name.Zh, definition.Name.En), NameStyle, NameWidth - Inset),
        LineBreaker.Wrap(
            context.Pick(definition.Formula.Zh, definition.Formula.En),
            FormulaStyle,
            PageFlow.Width - NameWidth - (2 * Inset)));

    private static void DrawEntry(ReviewContext context, Entry entry)
    {
        var (flow, height) = (context.Flow, entry.Height);
        context.Document.Anchor(Place(entry.Key).Name, new PdfPlace(context.Page, flow.Y - 6));
        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(new Box(PageFlow.Left, flow.Y, PageFlow.Width, height), Palette.Ground);
        }

        using (context.Document.Begin(PdfTag.LI))
        {
            using var body = context.Document.Begin(PdfTag.LBody);
            flow.Lines(entry.Names, PageFlow.Left + Inset, flow.Y + 11, Leading, NameStyle);
            flow.Lines(entry.Formulas, PageFlow.Left + Inset + NameWidth, flow.Y + 11, Leading, FormulaStyle);
        }

        flow.Y += height;
    }

    private sealed record Entry(MetricKey Key, List<string> Names, List<string> Formulas)
    {
        public double Height => 5 + (Leading * Math.Max(Names.Count, Formulas.Count));
    }
}
