using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

/// <summary>What other programs read out of the report.</summary>
public sealed class WeeklyReviewPdfToolTests
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_Chinese_text_and_the_figures_can_be_copied()
    {
        var text = await Text(WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh));

        string[] expected =
        [
            "销售数据分析周报", "2026 年第 47 周", "王玥", "周堃", "赵喆", "Sofia Lindqvist", "深圳市智造科技有限公司",
            "120", "15%", "−3 个百分点", "8.5万元", "7.8万元", "45万元", "42万元", "营销活动效果显著", "分享李明销售经验",
            "¥765万", "¥2,146万", "¥2,074万", "2026-11-23 08:00 (UTC+08:00)",
        ];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.Contains("1/6", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_English_text_and_the_figures_can_be_copied()
    {
        var text = await Text(WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.En));

        string[] expected = ["Weekly sales review", "Week 47, 2026", "王玥", "¥7.65M", "−3 pts", "Li Ming's team stands out", "Data as of 2026-11-23 08:00 (UTC+08:00)"];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Characters_no_face_has_can_still_be_copied()
    {
        var text = await Text(WeeklyReviewPdf.Render(ReviewFixture.Week() with { Company = "𠮷野家😀" }, ReportLanguage.Zh));

        Assert.Contains("𠮷野家😀", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_structure_names_headings_tables_and_figures()
    {
        var content = WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh);

        var (_, structure) = await CommandLineTool.Run("pdfinfo", content, _stop, "-struct-text", "{file}");

        string[] expected = ["H1", "\"销售数据分析周报 \"", "Figure", "Table", "TH", "LBody", "Link"];
        Assert.All(expected, part => Assert.Contains(part, structure, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task The_file_is_sound(int stuck)
    {
        var content = WeeklyReviewPdf.Render(ReviewFixture.Week(stuck), ReportLanguage.Zh);

        var (exitCode, output) = await CommandLineTool.Run("qpdf", content, _stop, "--check", "{file}");

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public async Task The_file_is_sound_with_any_text(int index)
    {
        var content = WeeklyReviewPdf.Render(HostileTexts.Week(HostileTexts.Values[index]), ReportLanguage.Zh);

        var (exitCode, output) = await CommandLineTool.Run("qpdf", content, _stop, "--check", "{file}");

        Assert.True(exitCode == 0, output);
    }

    private async Task<string> Text(byte[] content)
    {
        var (_, text) = await CommandLineTool.Run("pdftotext", content, _stop, "-layout", "{file}", "-");
        return text;
    }
}
