using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = CrmGraph.Reporting.Excel.Cell;
using CellStyle = CrmGraph.Reporting.Excel.CellStyle;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class XlsxWriterTests
{
    [Theory]
    [InlineData(FileFormatVersions.Office2013)]
    [InlineData(FileFormatVersions.Microsoft365)]
    public void A_workbook_that_uses_everything_is_valid(FileFormatVersions version)
    {
        using var workbook = new OpenedWorkbook(SampleWorkbook.WithEverything());

        Assert.Empty(workbook.Errors(version));
    }

    [Fact]
    public void A_planted_fault_is_seen_by_the_validator()
    {
        using var workbook = new OpenedWorkbook(SampleWorkbook.WithEverything());
        workbook.Sheet("Plain").Worksheet.PrependChild(new MergeCells());

        Assert.NotEmpty(workbook.Errors(FileFormatVersions.Microsoft365));
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes() =>
        Assert.Equal(SampleWorkbook.WithEverything(), SampleWorkbook.WithEverything());

    [Fact]
    public void The_output_need_not_be_seekable()
    {
        var kept = new MemoryStream();
        SampleWorkbook.WithEverything(new WriteOnlyStream(kept));
        using var workbook = new OpenedWorkbook(kept.ToArray());

        Assert.Equal(["Data & 数据", "Plain"], workbook.SheetNames);
        Assert.Equal(85_000m, workbook.Number("Data & 数据", "B2"));
    }

    [Fact]
    public void Values_come_back_with_their_types()
    {
        using var workbook = new OpenedWorkbook(SampleWorkbook.WithEverything());
        const string sheet = "Data & 数据";

        Assert.Equal("李明", workbook.Value(sheet, "A2"));
        Assert.Equal(-1.5m, workbook.Value(sheet, "B3"));
        Assert.Equal(true, workbook.Value(sheet, "A5"));
        Assert.Equal((decimal)new DateTime(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc).ToOADate(), workbook.Value(sheet, "B5"));
        Assert.Equal("Names[[#This Row],[Amount]]*2", workbook.Formula(sheet, "C2"));
        Assert.Equal(170_000m, workbook.Value(sheet, "C2"));
    }

    [Fact]
    public void Links_lead_outside_and_inside()
    {
        using var workbook = new OpenedWorkbook(SampleWorkbook.WithEverything());
        var sheet = workbook.Sheet("Data & 数据");
        var links = sheet.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Hyperlink>().ToList();

        Assert.Equal("https://crm.example.com/?a=1&b=%222%22", sheet.HyperlinkRelationships.Single(r => r.Id == links[0].Id).Uri.AbsoluteUri);
        Assert.Equal("'Plain'!A1", links[1].Location);
    }

    [Fact]
    public void Equal_numbers_give_equal_bytes_whatever_computed_them() =>
        Assert.Equal(OneNumber(1.50m), OneNumber(1.5000m));

    [Fact]
    public void A_day_before_the_calendar_of_Excel_is_text()
    {
        using var workbook = new OpenedWorkbook(SampleWorkbook.With(sheet =>
        {
            sheet.Row();
            sheet.Write(Cell.Of(new DateOnly(1899, 1, 2), CellStyle.Default));
            sheet.Write(Cell.Of(new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc), CellStyle.Default));
        }));

        Assert.Equal("1899-01-02", workbook.Value("Data", "A1"));
        Assert.Equal(46349.5m, workbook.Value("Data", "B1"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1_048_577)]
    public void Rows_go_down_and_end_where_Excel_ends(int row) =>
        Assert.Throws<InvalidOperationException>(() => SampleWorkbook.With(sheet =>
        {
            sheet.Row(2);
            sheet.Row(row);
        }));

    [Fact]
    public void A_plain_filter_has_the_hidden_name_that_Excel_expects()
    {
        using var workbook = new OpenedWorkbook(SampleWorkbook.With(sheet =>
        {
            sheet.Row();
            sheet.Write(Cell.Of("Name", CellStyle.Default));
            sheet.Annotations.AutoFilter = new(1, 1, 2, 1);
        }));

        Assert.Empty(workbook.Errors(FileFormatVersions.Microsoft365));
        Assert.Equal("'Data'!$A$1:$A$2", workbook.Workbook.Workbook.Descendants<DefinedName>().Single(n => n.Hidden?.Value == true).Text);
    }

    private static byte[] OneNumber(decimal number) => SampleWorkbook.With(sheet =>
    {
        sheet.Row();
        sheet.Write(Cell.Of(number, CellStyle.Default));
    });
}
