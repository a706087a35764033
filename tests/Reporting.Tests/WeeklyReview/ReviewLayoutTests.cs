using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Tests.Pdf;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

/// <summary>However much there is to say and whatever it is called, the pages can be read.</summary>
public sealed class ReviewLayoutTests
{
    public static TheoryData<string, ReportLanguage> Cases
    {
        get
        {
            var cases = new TheoryData<string, ReportLanguage>();
            foreach (var name in Weeks.Keys)
            {
                cases.Add(name, ReportLanguage.Zh);
                cases.Add(name, ReportLanguage.En);
            }

            return cases;
        }
    }

    private static Dictionary<string, Func<WeeklyReviewData>> Weeks { get; } = new()
    {
        ["usual"] = ReviewFixture.Week,
        ["empty"] = ReviewFixture.Empty,
        ["zeros"] = ReviewFixture.AllZero,
        ["kept earlier"] = ReviewFixture.KeptEarlier,
        ["1 row"] = () => ReviewFixture.Week(1),
        ["30 rows"] = () => ReviewFixture.Week(30),
        ["1,000 rows"] = () => ReviewFixture.Week(1_000),
        ["a large company"] = LargeCompany,
        ["long Chinese names"] = () => LongNames.Of(ReviewFixture.Week(30), LongNames.Chinese),
        ["long Latin names"] = () => LongNames.Of(ReviewFixture.Week(30), LongNames.Latin),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_word_lies_on_another_and_none_leaves_the_margins(string week, ReportLanguage language) =>
        PageLayout.Check(await PageWords.Of(WeeklyReviewPdf.Render(Weeks[week](), language)));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_page_but_the_last_ends_early(string week, ReportLanguage language)
    {
        const double FooterTop = 805;
        const double LowestAllowed = 620;
        var pages = await PageWords.Of(WeeklyReviewPdf.Render(Weeks[week](), language));

        foreach (var (index, words) in pages.SkipLast(1).Index())
        {
            var lowest = words.Where(word => word.Bottom < FooterTop).Max(word => word.Bottom);
            Assert.True(lowest > LowestAllowed, $"page {index + 1} ends at {lowest:0}");
        }
    }

    [Fact]
    public async Task Large_counts_cut_no_name_short()
    {
        var words = (await PageWords.Of(WeeklyReviewPdf.Render(LargeCompany(), ReportLanguage.En))).SelectMany(page => page);

        Assert.DoesNotContain(words, word => word.Text.Contains('…', StringComparison.Ordinal));
    }

    private static WeeklyReviewData LargeCompany()
    {
        var week = ReviewFixture.Week();
        return week with { Hygiene = [.. week.Hygiene.Select(count => count with { Count = 160_098, Amount = 10_070_000_000 })] };
    }
}
