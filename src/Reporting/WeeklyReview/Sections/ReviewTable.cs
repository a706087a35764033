using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>A section that is a heading and a table; without rows it says so.</summary>
internal static class ReviewTable
{
    private const double FirstRows = 70;
    private const double Below = 16;

    public static void Draw(
        ReviewContext context,
        LocalText title,
        string? remark,
        IReadOnlyList<TableColumn> columns,
        IReadOnlyList<IReadOnlyList<TableCell>> rows)
    {
        context.Heading(title, remark, FirstRows);
        if (rows.Count == 0)
        {
            context.NothingToReport();
            return;
        }

        var continuation = $"{context.Text(title)} · {context.Text(ReviewTexts.Continued)}";
        new PdfTable(context.Flow, columns, continuation).Draw(rows);
        context.Flow.Y += Below;
    }
}
