using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pictures;
using CrmGraph.Reporting.Tests.Excel;
using CrmGraph.Reporting.Tests.Pictures;
using CrmGraph.Reporting.WeeklyReview;
using DocumentFormat.OpenXml;

namespace CrmGraph.Reporting.Tests.Branding;

public sealed class ReportBrandTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("#12294B", "FFFFFF")]
    [InlineData("#2563EB", "FFFFFF")]
    [InlineData("#0B7A54", "FFFFFF")]
    [InlineData("#000000", "FFFFFF")]
    [InlineData("#FFD400", "1B2433")]
    [InlineData("#FFFFFF", "1B2433")]
    public void Text_on_the_band_is_light_or_dark_so_that_it_can_be_read(string color, string text)
    {
        var brand = new ReportBrand(color, null);

        Assert.Equal(text, brand.OnBand.ToString());
        Assert.True(brand.OnBand.Contrast(brand.Band) > 3.9);
    }

    [Fact]
    public void A_colour_that_is_none_leaves_the_usual_band() =>
        Assert.Equal(Palette.Navy, new ReportBrand("#GGGGGG", null).Band);

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public async Task The_logo_stands_on_the_first_page_and_is_named_for_those_who_hear_it(ReportLanguage language)
    {
        foreach (var logo in new[] { SamplePictures.Logo(), SamplePictures.Logo(10, 300), SamplePictures.Jpeg, SamplePictures.GreyJpeg })
        {
            var content = WeeklyReviewPdf.Render(ReviewFixture.Week(), language, Brand(logo));

            var (exitCode, output) = await CommandLineTool.Run("qpdf", content, Stop, "--check", "{file}");
            var (_, pictures) = await CommandLineTool.Run("pdfimages", content, Stop, "-list", "{file}");

            Assert.True(exitCode == 0, output);
            Assert.All(Lines(pictures).Skip(2), line => Assert.StartsWith("1", line.Trim(), StringComparison.Ordinal));
            Assert.True(Lines(pictures).Length > 2, pictures);
        }
    }

    [Fact]
    public void A_picture_that_several_pages_show_is_in_the_file_once()
    {
        var logo = Picture.TryRead(SamplePictures.Logo())!;
        var pictures = new DocumentPictures();

        Assert.Equal((pictures.Use(logo), pictures.Use(logo)), ("P1", "P1"));
    }

    [Fact]
    public void The_same_brand_gives_the_same_bytes_and_another_does_not()
    {
        var one = WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh, Brand(SamplePictures.Logo()));

        Assert.Equal(one, WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh, Brand(SamplePictures.Logo())));
        Assert.NotEqual(one, WeeklyReviewPdf.Render(ReviewFixture.Week(), ReportLanguage.Zh));
        Assert.Equal(Brand(SamplePictures.Logo()).Fingerprint, Brand(SamplePictures.Logo()).Fingerprint);
        Assert.NotEqual(Brand(SamplePictures.Logo()).Fingerprint, Brand(SamplePictures.Jpeg).Fingerprint);
        Assert.NotEqual(Brand(null).Fingerprint, ReportBrand.Usual.Fingerprint);
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void The_workbook_carries_logo_colour_and_links_and_stays_valid(ReportLanguage language)
    {
        foreach (var logo in new[] { SamplePictures.Logo(), SamplePictures.Jpeg })
        {
            using var output = new MemoryStream();
            WeeklyReviewWorkbook.Write(ReviewFixture.Week(), language, output, Brand(logo) with { RecordAddress = Address });
            using var workbook = new OpenedWorkbook(output.ToArray());

            Assert.Empty(workbook.Errors(FileFormatVersions.Office2013));
            Assert.Empty(workbook.Errors(FileFormatVersions.Microsoft365));
            var image = Assert.Single(workbook.Sheet(workbook.SheetNames[0]).DrawingsPart!.ImageParts);
            using var stored = new MemoryStream();
            image.GetStream().CopyTo(stored);
            Assert.Equal(logo, stored.ToArray());
            Assert.Equal(ReviewFixture.Week().Stuck.Count, workbook.Sheet(workbook.SheetNames[3]).HyperlinkRelationships.Count());
        }
    }

    [Fact]
    public async Task Rows_about_a_record_lead_to_it_in_the_front_end()
    {
        var week = ReviewFixture.Week();

        var content = WeeklyReviewPdf.Render(week, ReportLanguage.En, ReportBrand.Usual with { RecordAddress = Address });

        var (_, addresses) = await CommandLineTool.Run("pdfinfo", content, Stop, "-url", "{file}");
        Assert.All(week.Stuck, stuck => Assert.Contains(Address("Opportunity", stuck.OpportunityId), addresses, StringComparison.Ordinal));
        Assert.All(week.TierMovements, movement => Assert.Contains(Address("Customer", movement.CustomerId), addresses, StringComparison.Ordinal));
        Assert.All(week.Overrides, passed => Assert.Contains(Address("Opportunity", passed.OpportunityId), addresses, StringComparison.Ordinal));
        var (exitCode, output) = await CommandLineTool.Run("qpdf", content, Stop, "--check", "{file}");
        Assert.True(exitCode == 0, output);
    }

    private static string Address(string type, Guid id) => $"https://crm.example.com/{type}/{id:N}?a=(b)&c=d";

    private static ReportBrand Brand(byte[]? logo) => new("#0B7A54", logo is null ? null : Picture.TryRead(logo));

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
