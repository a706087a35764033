using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Tests.Excel;
using CrmGraph.Reporting.WeeklyReview;
using DocumentFormat.OpenXml;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>Reads a week from GraphQL, out of the PDF and out of the workbook, and demands that they agree and add up.</summary>
internal static class AgreedReview
{
    /// <param name="client">Who reads.</param>
    /// <param name="week">The ISO week.</param>
    /// <param name="language">The language of the files.</param>
    /// <param name="scope">Whose figures, as GraphQL and as the address of the files name it; null for the widest.</param>
    public static async Task<WeeklyReviewData> Check(CrmClient client, string week, ReportLanguage language, (object Input, string Address)? scope = null)
    {
        var review = await StatedReview.Of(client, week, scope?.Input);
        var address = $"/reports/weekly-review/{week}{(scope is { } one ? $"/{one.Address}" : "")}";

        var text = await (await ReviewFile.Get(client, $"{address}.pdf?lang={language.Tag()}")).Text();
        using var workbook = (await ReviewFile.Get(client, $"{address}.xlsx?lang={language.Tag()}")).Workbook();

        Assert.Empty(workbook.HiddenTexts());

        Assert.Empty(workbook.Errors(FileFormatVersions.Office2019));
        PrintedReview.Check(review, text, language);
        CalculatedReview.Check(review, workbook);
        var data = StatedReview.Read(review);
        new PrintedFigures(data, text, language).Check();
        new CalculatedFigures(data, workbook).Check();
        ReconciledReview.Check(data);
        return data;
    }
}
