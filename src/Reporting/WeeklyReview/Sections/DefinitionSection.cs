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

    /// <summary>The anchor of a figure's definition.</summary>
    public static string Anchor(MetricKey key) => "definition-" + key;

    public static void Draw(ReviewContext context)
    {
        var shown = context.Data.Metrics.Select(metric => metric.Key).ToHashSet();
        var definitions = MetricDefinitions.All.Where(definition => shown.Contains(definition.Key)).ToArray();
        if (definitions.Length == 0)
        {
            return;
        }

        context.Heading(ReviewTexts.Definitions, context.Text(ReviewTexts.DefinitionsNote, context.Data.TimeZone), 40);
        using var list = context.Document.Begin(PdfTag.L);
        foreach (var definition in definitions)
        {
            DrawDefinition(context, definition);
        }
    }

    private static void DrawDefinition(ReviewContext context, MetricDefinition definition)
    {
        var names = LineBreaker.Wrap(context.Pick(definition.Name.Zh, definition.Name.En), NameStyle, NameWidth - Inset);
        var formulas = LineBreaker.Wrap(
            context.Pick(definition.Formula.Zh, definition.Formula.En),
            FormulaStyle,
            PageFlow.Width - NameWidth - (2 * Inset));
        var height = 5 + (Leading * Math.Max(names.Count, formulas.Count));
        var flow = context.Flow;
        flow.Require(height);
        context.Document.Anchor(Anchor(definition.Key), new PdfPlace(context.Page, flow.Y - 6));
        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(new Box(PageFlow.Left, flow.Y, PageFlow.Width, height), Palette.Ground);
        }

        using (context.Document.Begin(PdfTag.LI))
        {
            using var body = context.Document.Begin(PdfTag.LBody);
            flow.Lines(names, PageFlow.Left + Inset, flow.Y + 11, Leading, NameStyle);
            flow.Lines(formulas, PageFlow.Left + Inset + NameWidth, flow.Y + 11, Leading, FormulaStyle);
        }

        flow.Y += height;
    }
}
