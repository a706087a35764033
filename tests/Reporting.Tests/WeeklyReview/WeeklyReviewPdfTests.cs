using System.Globalization;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

public sealed class WeeklyReviewPdfTests
{
    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void The_same_week_gives_the_same_bytes(ReportLanguage language) =>
        Assert.Equal(WeeklyReviewPdf.Render(ReviewFixture.Week(), language), WeeklyReviewPdf.Render(ReviewFixture.Week(), language));

    [Fact]
    public async Task Many_threads_print_the_same_bytes()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh), TestContext.Current.CancellationToken)));

        Assert.All(files, file => Assert.Equal(files[0], file));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_of_the_thread_changes_nothing(string culture)
    {
        var expected = WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh);
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void Every_character_of_a_usual_week_has_a_glyph(ReportLanguage language)
    {
        var document = WeeklyReviewPdf.Compose(ReviewFixture.Week(), language);

        Assert.Equal(0, document.Fonts.Missing);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(30, 6)]
    [InlineData(1000, 49)]
    public void Stuck_opportunities_run_over_as_many_pages_as_they_need(int stuck, int pages) =>
        Assert.Equal(pages, WeeklyReviewPdf.Compose(ReviewFixture.Week(stuck), ReportLanguage.Zh).Pages.Count);

    [Fact]
    public void A_first_week_without_anything_fits_on_two_pages() =>
        Assert.Equal(2, WeeklyReviewPdf.Compose(ReviewFixture.Empty(), ReportLanguage.Zh).Pages.Count);

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void Weeks_of_zeros_and_of_nothing_are_printed(ReportLanguage language)
    {
        Assert.NotEmpty(WeeklyReviewPdf.Render(ReviewFixture.AllZero(), language));
        Assert.NotEmpty(WeeklyReviewPdf.Render(ReviewFixture.Empty(), language));
        Assert.NotEmpty(WeeklyReviewPdf.Render(ReviewFixture.KeptEarlier(), language));
        Assert.NotEmpty(WeeklyReviewPdf.Render(ReviewFixture.Empty() with { Metrics = [] }, language));
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void No_text_can_break_the_report(int index)
    {
        var hostile = HostileTexts.Week(HostileTexts.Values[index]);

        Assert.NotEmpty(WeeklyReviewPdf.Render(hostile, ReportLanguage.Zh));
        Assert.NotEmpty(WeeklyReviewPdf.Render(hostile, ReportLanguage.En));
    }

    [Fact]
    public void No_amount_can_break_the_report()
    {
        var week = ReviewFixture.Week();
        decimal[] amounts = [decimal.MaxValue / 1000, -1_000_000_000, 0.0001m];
        foreach (var amount in amounts)
        {
            var extreme = week with
            {
                Trend = [.. week.Trend.Select(trend => trend with { WonValue = amount, NewPipeline = amount })],
                Stages = [week.Stages[0] with { Amount = amount, Weighted = amount, Conversion = 7 }],
                Leaderboard = [week.Leaderboard[0] with { WonValue = amount, Change = 1_000_000 }],
                Bridge = new PipelineBridge([new(BridgeStepKind.Opening, amount, 1), new(BridgeStepKind.Won, -amount, -1), new(BridgeStepKind.Closing, 0, 0)]),
                Funnel = [week.Funnel[0] with { Count = 0 }, week.Funnel[1] with { Count = int.MaxValue, Conversion = null }],
            };

            Assert.NotEmpty(WeeklyReviewPdf.Render(extreme, ReportLanguage.Zh));
        }
    }
}
