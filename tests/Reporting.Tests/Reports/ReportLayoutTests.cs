using CrmGraph.Domain;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.Tests.Pdf;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.Reports;

/// <summary>Reports of tables stay readable whatever their rows, columns, notes and headings are called.</summary>
public sealed class ReportLayoutTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1_000)]
    public async Task No_word_lies_on_another_with_long_Chinese_names(int rows) =>
        PageLayout.Check(await PageWords.Of(ReportPdf.Render(Named(LongNames.Chinese, rows), ReportLanguage.Zh)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(1_000)]
    public async Task No_word_lies_on_another_with_long_Latin_names(int rows) =>
        PageLayout.Check(await PageWords.Of(ReportPdf.Render(Named(LongNames.Latin, rows), ReportLanguage.En)));

    private static ReportBook Named(string name, int rows)
    {
        var text = new BilingualText(name, name);
        var report = SomeReports.Table(rows, name);
        return report with
        {
            Company = name,
            Subtitle = text,
            Headline = text,
            Sections =
            [
                .. report.Sections.Select(section => section with
                {
                    Title = text,
                    Remark = text,
                    Columns = [.. section.Columns.Select(column => column with { Title = text })],
                    Rows = [.. section.Rows.Select(row => (IReadOnlyList<ReportCell>)[row[0] with { Note = text }, row[1] with { Bar = 0.5 }, .. row.Skip(2)])],
                }),
            ],
        };
    }
}
