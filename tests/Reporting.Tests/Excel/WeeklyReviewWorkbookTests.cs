using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.WeeklyReview;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class WeeklyReviewWorkbookTests
{
    public static TheoryData<ReportLanguage, string> EveryWeek => new(
        from language in Enum.GetValues<ReportLanguage>()
        from week in Weeks.Keys
        select (language, week));

    private static Dictionary<string, WeeklyReviewData> Weeks { get; } = new()
    {
        ["full"] = ReviewFixture.Week(),
        ["empty"] = ReviewFixture.Empty(),
        ["kept earlier"] = ReviewFixture.KeptEarlier(),
        ["zero"] = ReviewFixture.AllZero(),
        ["hostile"] = HostileReview.Week(),
    };

    [Theory]
    [MemberData(nameof(EveryWeek))]
    public void The_workbook_is_valid(ReportLanguage language, string week)
    {
        using var workbook = Opened(Weeks[week], language);

        Assert.Empty(workbook.Errors(FileFormatVersions.Office2013));
        Assert.Empty(workbook.Errors(FileFormatVersions.Microsoft365));
    }

    [Theory]
    [MemberData(nameof(EveryWeek))]
    public void Tables_keep_the_rules_that_the_validator_does_not_know(ReportLanguage language, string week)
    {
        using var workbook = Opened(Weeks[week], language);

        Assert.Equal(2, workbook.Tables.Count());
        Assert.Empty(TableRules.Broken(workbook));
    }

    [Theory]
    [MemberData(nameof(EveryWeek))]
    public void Every_formula_gives_the_value_that_stands_beside_it(ReportLanguage language, string week)
    {
        using var workbook = Opened(Weeks[week], language);
        var evaluator = new FormulaEvaluator(workbook);
        var wrong =
            from formula in workbook.Formulas
            let stored = workbook.Value(formula.Sheet, formula.Address) ?? string.Empty
            let calculated = evaluator.Calculate(formula.Sheet, formula.Address)
            where !FormulaEvaluator.Same(stored, calculated)
            select $"{formula}: {workbook.Formula(formula.Sheet, formula.Address)} gives {calculated}, not {stored}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void There_are_formulas_to_check()
    {
        using var workbook = Opened(ReviewFixture.Week(), ReportLanguage.En);

        Assert.True(workbook.Formulas.Count() > 80);
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void The_same_review_gives_the_same_bytes(ReportLanguage language) =>
        Assert.Equal(Written(ReviewFixture.Week(), language), Written(ReviewFixture.Week(), language));

    [Fact]
    public void The_sheets_are_in_reading_order()
    {
        using var chinese = Opened(ReviewFixture.Week(), ReportLanguage.Zh);
        using var english = Opened(ReviewFixture.Week(), ReportLanguage.En);

        Assert.Equal(["概览", "商机与趋势", "排行榜", "滞留商机", "预测与执行", "层级变动", "改进措施", "口径说明", "原始数据"], chinese.SheetNames);
        Assert.Equal(["Summary", "Pipeline & trend", "Leaderboard", "Stuck", "Outlook & discipline", "Tiers", "Improvement measures", "Definitions", "Raw data"], english.SheetNames);
    }

    [Fact]
    public void Key_figures_are_those_of_the_data_set()
    {
        var data = ReviewFixture.Week();
        using var workbook = Opened(data, ReportLanguage.En);

        foreach (var (index, metric) in data.Metrics.Index())
        {
            var row = 6 + index;
            Assert.Equal(metric.Value, workbook.Number("Summary", $"B{row}"));
            Assert.Equal(metric.Previous, workbook.Number("Summary", $"C{row}"));
            Assert.Equal(metric.Change * (metric.ChangeKind == ChangeKind.Points ? 100 : 1), workbook.Number("Summary", $"D{row}"));
            Assert.Equal(metric.Change, workbook.Number("Raw data", $"F{2 + index}"));
            Assert.Equal(metric.Series, Enumerable.Range(0, 12).Select(week => workbook.Number("Raw data", $"{(char)('H' + week)}{2 + index}")));
        }
    }

    [Theory]
    [InlineData("线索总量", "120", "100", "+20%", "营销活动效果显著", "增加同类活动投入")]
    [InlineData("线索转化率", "15%", "18%", "−3 个百分点", "需求确认阶段跟进不足", "加强首次触达培训")]
    [InlineData("客单价", "8.5万元", "7.8万元", "+9%", "高价值产品占比提升", "推广高端产品组合")]
    [InlineData("团队人均业绩", "45万元", "42万元", "+7%", "李明团队贡献突出", "分享李明销售经验")]
    public void The_weekly_analysis_table_reads_like_the_template(params string[] words)
    {
        using var workbook = Opened(ReviewFixture.Week(), ReportLanguage.Zh);
        var row = workbook.AddressOf("概览", words[0], occurrence: 1)[1..];

        Assert.Equal(words, "ABCDEG".Select(column => workbook.Text("概览", column + row)));
    }

    [Fact]
    public void Won_value_leaderboard_and_bridge_agree()
    {
        using var workbook = Opened(ReviewFixture.Week(), ReportLanguage.En);
        var total = workbook.AddressOf("Leaderboard", "Total")[1..];
        var won = workbook.AddressOf("Pipeline & trend", "Won", occurrence: 1)[1..];
        var closing = workbook.AddressOf("Pipeline & trend", "Closing")[1..];

        Assert.Equal(ReviewFixture.Won, workbook.Number("Leaderboard", $"D{total}"));
        Assert.Equal(-ReviewFixture.Won, workbook.Number("Pipeline & trend", $"B{won}"));
        Assert.Equal(ReviewFixture.Closing, workbook.Number("Pipeline & trend", $"B{closing}"));
        Assert.Equal(4, workbook.Texts("Definitions").Count(text => text == "✓"));
    }

    [Fact]
    public void A_bridge_that_does_not_add_up_is_told()
    {
        var data = ReviewFixture.Week();
        var steps = data.Bridge.Steps.Select(s => s.Kind == BridgeStepKind.Won ? s with { Amount = s.Amount + 1 } : s);
        using var workbook = Opened(data with { Bridge = new([.. steps]) }, ReportLanguage.En);

        Assert.Contains("✗", workbook.Texts("Definitions"));
    }

    [Fact]
    public void Stuck_opportunities_are_a_table_with_their_own_values()
    {
        var data = ReviewFixture.Week();
        using var workbook = Opened(data, ReportLanguage.Zh);

        foreach (var (index, stuck) in data.Stuck.Index())
        {
            var row = 5 + index;
            Assert.Equal(stuck.Number, workbook.Number("滞留商机", $"A{row}"));
            Assert.Equal(stuck.Title, workbook.Text("滞留商机", $"B{row}"));
            Assert.Equal(stuck.Amount, workbook.Number("滞留商机", $"F{row}"));
            Assert.Equal(stuck.Days - stuck.LimitDays, workbook.Number("滞留商机", $"I{row}"));
        }
    }

    [Fact]
    public void Text_of_customers_never_becomes_a_formula()
    {
        using var workbook = Opened(HostileReview.Week(), ReportLanguage.En);
        var address = workbook.AddressOf("Stuck", HostileReview.Formula);

        Assert.Null(workbook.Formula("Stuck", address));
        Assert.True(workbook.HasQuotePrefix("Stuck", address));
    }

    [Fact]
    public void Two_native_charts_show_funnel_and_trend()
    {
        using var workbook = Opened(ReviewFixture.Week(), ReportLanguage.En);
        var charts = workbook.Sheet("Pipeline & trend").DrawingsPart!.ChartParts.ToList();

        Assert.Equal(2, charts.Count);
        Assert.Single(charts, c => c.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.LineChart>().Any());
    }

    [Fact]
    public void A_print_repeats_the_titles_and_fits_the_width()
    {
        using var workbook = Opened(ReviewFixture.Week(), ReportLanguage.En);
        var titles = workbook.Workbook.Workbook.Descendants<DefinedName>().Count(n => n.Name == "_xlnm.Print_Titles");

        Assert.Equal(9, titles);
        Assert.All(workbook.Workbook.WorksheetParts, part =>
        {
            var setup = part.Worksheet.GetFirstChild<PageSetup>()!;
            Assert.Equal(OrientationValues.Landscape, setup.Orientation!.Value);
            Assert.Equal((9u, 1u), (setup.PaperSize!.Value, setup.FitToWidth!.Value));
        });
    }

    [Theory]
    [InlineData("Summary", 1u)]
    [InlineData("Definitions", 1u)]
    [InlineData("Stuck", 0u)]
    public void Sheets_of_fixed_size_print_on_one_page_and_lists_on_as_many_as_they_need(string sheet, uint pages)
    {
        using var workbook = Opened(ReviewFixture.Week(500), ReportLanguage.En);

        Assert.Equal(pages, workbook.Sheet(sheet).Worksheet.GetFirstChild<PageSetup>()!.FitToHeight!.Value);
    }

    [Fact]
    public void Links_of_the_first_page_lead_to_sheets_that_exist()
    {
        using var workbook = Opened(ReviewFixture.Week(), ReportLanguage.En);
        var targets = workbook.Sheet("Summary").Worksheet.Descendants<Hyperlink>().Select(h => h.Location!.Value!);

        Assert.Equal(workbook.SheetNames.Skip(1).Select(name => $"'{name}'!A1"), targets);
    }

    [Fact]
    public void An_unknown_currency_and_time_zone_still_print()
    {
        using var workbook = Opened(ReviewFixture.Week() with { Currency = "XTS\"", TimeZone = "Nowhere/Else" }, ReportLanguage.En);

        Assert.Empty(workbook.Errors(FileFormatVersions.Microsoft365));
    }

    private static OpenedWorkbook Opened(WeeklyReviewData data, ReportLanguage language) => new(Written(data, language));

    private static byte[] Written(WeeklyReviewData data, ReportLanguage language)
    {
        var output = new MemoryStream();
        WeeklyReviewWorkbook.Write(data, language, output);
        return output.ToArray();
    }
}
