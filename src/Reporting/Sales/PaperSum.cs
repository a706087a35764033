using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>What the positions add up to, below the last of them; in Chinese with the amount in capitals, 大写金额.</summary>
internal static class PaperSum
{
    private const double Leading = 15;
    private const double LabelX = PageFlow.Right - 230;
    private const double Edge = PageFlow.Right - 5;
    private const double TotalHeight = 22;

    private static readonly TextStyle LabelStyle = new(8.8, Palette.Muted);
    private static readonly TextStyle AmountStyle = new(8.8, Palette.Ink);

    public static void Draw(PaperContext context, IReadOnlyList<PaperLine> lines, PaperTotals totals)
    {
        List<PaperFact> parts = [.. Parts(context, lines, totals)];
        context.Flow.Require((parts.Count * Leading) + TotalHeight + Leading);
        foreach (var part in parts)
        {
            DrawRow(context, part, LabelStyle, AmountStyle, 10);
            context.Flow.Y += Leading;
        }

        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(new Box(LabelX - 8, context.Flow.Y + 1, PageFlow.Right - LabelX + 8, TotalHeight), context.Brand.Pale, 3);
        }

        var total = new TextStyle(11.5, context.Brand.OnPaper, Bold: true);
        DrawRow(context, new(context.Text(PaperTexts.Total), context.Money(totals.Total)), total, total, 16);
        context.Flow.Y += TotalHeight + 4;
        DrawCapitals(context, totals.Total);
        context.Flow.Y += 14;
    }

    private static IEnumerable<PaperFact> Parts(PaperContext context, IReadOnlyList<PaperLine> lines, PaperTotals totals)
    {
        if (totals.Discount != 0)
        {
            yield return new(context.Text(PaperTexts.Gross), context.Money(totals.Gross));
            yield return new(context.Text(PaperTexts.Discount), context.Money(-totals.Discount));
        }

        yield return new(context.Text(PaperTexts.NetSum), context.Money(totals.Net));
        foreach (var rate in lines.GroupBy(line => line.TaxRate).OrderByDescending(group => group.Key))
        {
            var label = context.Text(PaperTexts.TaxAt, NumberText.Percent(rate.Key, 2));
            yield return new(label, context.Money(rate.Sum(line => line.Tax)));
        }
    }

    private static void DrawRow(PaperContext context, PaperFact fact, TextStyle label, TextStyle amount, double baseline)
    {
        using var paragraph = context.Document.Begin(PdfTag.P);
        context.Page.Text(fact.Label, LabelX, context.Flow.Y + baseline, label);
        context.Page.Text(fact.Value!, Edge, context.Flow.Y + baseline, amount, Align.Right);
    }

    private static void DrawCapitals(PaperContext context, decimal total)
    {
        if (context.Language == ReportLanguage.Zh && context.Currency == "CNY")
        {
            using var paragraph = context.Document.Begin(PdfTag.P);
            context.Page.Text(
                context.Text(PaperTexts.InCapitals, ChineseCapitals.Of(total)), Edge, context.Flow.Y + 9, LabelStyle, Align.Right);
            context.Flow.Y += Leading;
        }
    }
}
