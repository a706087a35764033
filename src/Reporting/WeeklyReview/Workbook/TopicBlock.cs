using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The topics of the review meeting, to the right of the key figures: a line with the name, and the text below it.</summary>
internal static class TopicBlock
{
    private const int FirstColumn = 6;
    private const int LastColumn = 7;
    private const int TextRows = 2;
    private const double Width = 84;

    public static void Write(SheetGrid grid, WorkbookFrame frame, int row)
    {
        grid.Merge(new(row, FirstColumn, row, LastColumn), Cell.Of(frame.In(ReviewTexts.Topics), WorkbookStyles.Header));
        if (frame.Data.Topics.Count == 0)
        {
            frame.NothingToReport(grid, row + 1, FirstColumn);
        }

        foreach (var topic in frame.Data.Topics)
        {
            var text = frame.In(topic.TextZh, topic.TextEn);
            grid.Merge(new(row + 1, FirstColumn, row + 1, LastColumn), Cell.Of(frame.In(ReviewTexts.Of(topic.Kind)), WorkbookStyles.TopicName));
            grid.Merge(new(row + 2, FirstColumn, row + 1 + TextRows, LastColumn), Cell.Of(text, WorkbookStyles.Topic));
            for (var part = 1; part <= TextRows; part++)
            {
                grid.Height(row + 1 + part, TextWidth.Lines(text, Width) * SheetGrid.LineHeight / TextRows);
            }

            row += 1 + TextRows;
        }
    }
}
