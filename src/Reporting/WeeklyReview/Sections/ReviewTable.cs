using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>A section that is a heading and a table; without rows it says so.</summary>
internal static class ReviewTable
{
    private const double Nothing = 26;
    private const double Below = 16;

    public static void Draw(
        ReviewContext context,
        LocalText title,
        string? remark,
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        var continuation = $"{context.Text(title)} · {context.Text(ReviewTexts.Continued)}";
        var table = new PdfTable(context.Flow, columns, continuation);
        context.Heading(title, remark, rows.Count == 0 ? Nothing : table.LeastHeight(rows));
        if (rows.Count == 0)
        {
            context.NothingToReport();
            return;
        }

        table.Draw(rows);
        context.Flow.Y += Below;
    }
}
