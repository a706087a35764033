using System.Text.RegularExpressions;
using CrmGraph.Domain;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview.Tables;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

/// <summary>What a screen reader says, in its order.</summary>
public sealed partial class ReadingOrderTests
{
    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public async Task The_headings_come_in_the_order_of_the_pages_each_before_what_it_is_about(ReportLanguage language)
    {
        var structure = await Structure(language);
        LocalText[] expected =
        [
            MeasureTexts.Earlier, ReviewTexts.Funnel, ReviewTexts.Trend, ReviewTexts.Topics, ReviewTexts.Bridge, Local(OutlookTexts.Contributions),
            ReviewTexts.Analysis, Local(OutlookTexts.Targets), ReviewTexts.Leaderboard, ReviewTexts.Stages, Local(OutlookTexts.Months),
            Local(OutlookTexts.Stocks), ReviewTexts.Stuck, ReviewTexts.Hygiene, Local(OutlookTexts.Breaches), Local(OutlookTexts.Overrides),
            Local(OutlookTexts.TierResults), ReviewTexts.Tiers, MeasureTexts.Decided, ReviewTexts.Definitions,
        ];

        // Some columns are called like a section further on.
        var places = expected.Select(heading => structure.LastIndexOf($"\"{heading.In(language)} \"", StringComparison.Ordinal)).ToList();

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public async Task A_row_is_read_cell_by_cell_under_the_headings_of_its_columns(ReportLanguage language)
    {
        var words = Words().Matches(await Structure(language)).Select(match => match.Groups["words"].Value.Trim()).ToList();

        var at = words.IndexOf("李明", words.LastIndexOf(ReviewTexts.Leaderboard.In(language)));
        Assert.Equal("1", words[at - 1]);
        Assert.Equal("华南", words[at + 1]);
        Assert.Equal(MoneyText.Short(812_000, "CNY", language), words[at + 2]);
        Assert.Equal("9", words[at + 3]);
    }

    private static LocalText Local(BilingualText text) => new(text.Zh, text.En);

    private static async Task<string> Structure(ReportLanguage language) => (await CommandLineTool.Run(
        "pdfinfo", WeeklyReviewPdf.Render(ReviewFixture.Week(), language), TestContext.Current.CancellationToken, "-struct-text", "{file}")).Output;

    [GeneratedRegex("\"(?<words>[^\"]*)\"")]
    private static partial Regex Words();
}
