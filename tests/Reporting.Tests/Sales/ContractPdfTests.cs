using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Reporting.Sales;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.Sales;

public sealed class ContractPdfTests
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_Chinese_paper_names_both_sides_the_price_and_the_plan()
    {
        var text = await Text(ContractPdf.Render(SomePapers.Contract(), ReportLanguage.Zh));

        string[] expected =
        [
            "销售合同", "C00005", "甲方（买方）", "深圳市智造科技有限公司", "乙方（卖方）", "Q00012 第 2 版", "签订日期", "¥8,449.78", "捌仟肆佰肆拾玖元柒角捌分",
            "付款计划", "首付款", "2026-11-29", "30%", "¥2,534.93", "¥5,069.87", "¥844.98",
        ];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_English_draft_says_that_it_is_not_signed()
    {
        var text = await Text(ContractPdf.Render(SomePapers.Contract() with { Status = ContractStatus.Draft }, ReportLanguage.En));

        string[] expected = ["Sales contract", "Draft, not signed", "Payment plan", "Total incl. tax", "¥8,449.78", "Buyer", "Seller"];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_file_is_sound_without_a_plan_and_without_terms()
    {
        var content = ContractPdf.Render(SomePapers.Contract() with { Instalments = [], Terms = null }, ReportLanguage.Zh);

        var (exitCode, output) = await CommandLineTool.Run("qpdf", content, _stop, "--check", "{file}");

        Assert.True(exitCode == 0, output);
    }

    private async Task<string> Text(byte[] content)
    {
        var (_, text) = await CommandLineTool.Run("pdftotext", content, _stop, "-layout", "{file}", "-");
        return text;
    }
}
