using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pictures;
using CrmGraph.Reporting.Sales;
using CrmGraph.Reporting.Tests.Pictures;
using CrmGraph.Reporting.Tests.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.Sales;

public sealed class QuotationPdfTests
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_Chinese_paper_says_it_all_with_the_amount_in_capitals()
    {
        var text = await Text(QuotationPdf.Render(SomePapers.Quotation(), ReportLanguage.Zh));

        string[] expected =
        [
            "报价单", "Q00012 第 2 版", "深圳市智造科技有限公司", "周堃", "2026-11-22", "2026-12-22", "自主移动机器人 AMR-600", "2.5 人天",
            "1,999.99", "−374.03", "5,625.94", "¥7,999.97", "−¥400.00", "¥7,599.97", "增值税 13%", "¥731.37", "增值税 6%", "¥118.44",
            "¥8,449.78", "人民币捌仟肆佰肆拾玖元柒角捌分", "交货期", "签字 / 盖章",
        ];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("草稿", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_English_paper_has_the_same_figures()
    {
        var text = await Text(QuotationPdf.Render(SomePapers.Quotation(), ReportLanguage.En));

        string[] expected = ["Quotation", "Q00012 rev. 2", "Valid until", "VAT 13%", "Total incl. tax", "¥8,449.78", "Accepted by"];
        Assert.All(expected, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(QuotationStatus.Draft, "Draft, not approved, not binding")]
    [InlineData(QuotationStatus.AwaitingApproval, "Draft, not approved, not binding")]
    [InlineData(QuotationStatus.Expired, "No longer valid")]
    public async Task What_binds_nobody_says_so(QuotationStatus status, string remark) =>
        Assert.Contains(
            remark, await Text(QuotationPdf.Render(SomePapers.Quotation(status: status), ReportLanguage.En)), StringComparison.Ordinal);

    [Theory]
    [InlineData(2)]
    [InlineData(200)]
    public async Task The_file_is_sound_over_any_number_of_pages(int lines)
    {
        var content = QuotationPdf.Render(SomePapers.Quotation(lines), ReportLanguage.Zh);

        var (exitCode, output) = await CommandLineTool.Run("qpdf", content, _stop, "--check", "{file}");

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public void Any_text_can_be_printed(int index)
    {
        var hostile = HostileTexts.Values[index];
        var paper = SomePapers.Quotation();

        var content = QuotationPdf.Render(
            paper with { Subject = hostile, Terms = hostile, Buyer = paper.Buyer with { Name = hostile }, Lines = [paper.Lines[0] with { Text = hostile }] },
            ReportLanguage.En);

        Assert.NotEmpty(content);
    }

    [Fact]
    public async Task The_logo_and_the_colour_of_the_organisation_stand_on_the_first_page()
    {
        foreach (var logo in new[] { SamplePictures.Logo(), SamplePictures.Logo(10, 300), SamplePictures.Jpeg })
        {
            var brand = new ReportBrand("#0B7A54", Picture.TryRead(logo));
            foreach (var content in new[]
            {
                QuotationPdf.Render(SomePapers.Quotation(60), ReportLanguage.Zh, brand),
                ContractPdf.Render(SomePapers.Contract(), ReportLanguage.En, brand),
            })
            {
                var (_, pictures) = await CommandLineTool.Run("pdfimages", content, _stop, "-list", "{file}");
                var (exitCode, output) = await CommandLineTool.Run("qpdf", content, _stop, "--check", "{file}");

                Assert.All(pictures.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), line => Assert.StartsWith("1 ", line.TrimStart(), StringComparison.Ordinal));
                Assert.Contains("image", pictures, StringComparison.Ordinal);
                Assert.True(exitCode == 0, output);
            }
        }
    }

    [Theory]
    [InlineData("#0B7A54", "0B7A54")]
    [InlineData("#FFE680", "1B2433")]
    [InlineData(null, "12294B")]
    public void Headings_have_the_colour_of_the_organisation_where_it_can_be_read_on_paper(string? color, string heading) =>
        Assert.Equal(heading, new ReportBrand(color, null).OnPaper.ToString());

    [Fact]
    public void The_same_paper_gives_the_same_bytes() =>
        Assert.Equal(
            QuotationPdf.Render(SomePapers.Quotation(), ReportLanguage.Zh),
            QuotationPdf.Render(SomePapers.Quotation(), ReportLanguage.Zh));

    private async Task<string> Text(byte[] content)
    {
        var (_, text) = await CommandLineTool.Run("pdftotext", content, _stop, "-layout", "{file}", "-");
        return text;
    }
}
