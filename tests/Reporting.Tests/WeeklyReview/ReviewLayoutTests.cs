using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Tests.Pdf;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

/// <summary>However much there is to say and whatever it is called, the pages can be read.</summary>
public sealed class ReviewLayoutTests
{
    private const double Margin = 35;
    private const double PageWidth = 595.28;
    private const double PageHeight = 841.89;

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
        ["long Chinese names"] = () => LongNames.Of(ReviewFixture.Week(30), LongNames.Chinese),
        ["long Latin names"] = () => LongNames.Of(ReviewFixture.Week(30), LongNames.Latin),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_word_lies_on_another_and_none_leaves_the_margins(string week, ReportLanguage language)
    {
        foreach (var (index, words) in (await PageWords.Of(WeeklyReviewPdf.Render(Weeks[week](), language))).Index())
        {
            Assert.All(words, word => Assert.True(
                word.Left > Margin && word.Right < PageWidth - Margin && word.Top > 0 && word.Bottom < PageHeight,
                $"page {index + 1}: {word}"));
            var lines = words.OrderBy(word => word.Top).ToList();
            for (var i = 0; i < lines.Count; i++)
            {
                foreach (var below in lines.Skip(i + 1).TakeWhile(below => below.Top < lines[i].Bottom))
                {
                    Assert.False(lines[i].Overlaps(below), $"page {index + 1}: {lines[i]} and {below}");
                }
            }
        }
    }

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
}
