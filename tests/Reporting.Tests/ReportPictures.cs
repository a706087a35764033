using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pictures;
using CrmGraph.Reporting.Tests.Pictures;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests;

/// <summary>Writes the files from which <c>./dev pictures</c> makes those in docs/reports; a usual test run leaves it out.</summary>
public sealed class ReportPictures
{
    private static string Folder => Environment.GetEnvironmentVariable("CRM_PICTURES") ?? Path.GetTempPath();

    [Theory(Explicit = true)]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    [Trait("Category", "Pictures")]
    public async Task The_weekly_review_is_written(ReportLanguage language)
    {
        var week = ReviewFixture.Week();
        await File.WriteAllBytesAsync(Named("weekly-review", language, "pdf"), WeeklyReviewPdf.Render(week, language), TestContext.Current.CancellationToken);
        await using var workbook = File.Create(Named("weekly-workbook", language, "xlsx"));
        WeeklyReviewWorkbook.Write(week, language, workbook);
    }

    [Fact(Explicit = true)]
    [Trait("Category", "Pictures")]
    public async Task A_review_with_a_logo_is_written()
    {
        var brand = new ReportBrand("#0B7A54", Picture.TryRead(SamplePictures.Logo(240, 90)));
        await File.WriteAllBytesAsync(Named("branded", ReportLanguage.Zh, "pdf"), WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh, brand), TestContext.Current.CancellationToken);
    }

    private static string Named(string what, ReportLanguage language, string extension) => Path.Combine(Folder, $"{what}-{language.Tag()}.{extension}");
}
