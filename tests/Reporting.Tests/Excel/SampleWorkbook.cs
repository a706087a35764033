using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Excel.Charts;
using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>Small workbooks made with the writer itself.</summary>
internal static class SampleWorkbook
{
    public static readonly DocumentProperties Properties =
        new("Title & more", "Subject", "en", new DateTime(2026, 11, 23, 1, 2, 3, DateTimeKind.Utc), "Calibri");

    /// <summary>One sheet named Data with the given rows.</summary>
    public static byte[] With(Action<SheetWriter> rows) => With(new SheetSettings("Data", [12, 12]), rows);

    public static byte[] With(SheetSettings settings, Action<SheetWriter> rows)
    {
        var output = new MemoryStream();
        using (var workbook = new XlsxWriter(output, Properties))
        {
            workbook.Sheet(settings, rows);
            workbook.Complete();
        }

        return output.ToArray();
    }

    /// <summary>One sheet that uses everything the writer can do.</summary>
    public static byte[] WithEverything(Stream? through = null)
    {
        var output = new MemoryStream();
        var grid = Grid();
        var settings = new SheetSettings("Data & 数据", [12, 14, 20]) { FrozenRows = 1, FrozenColumns = 1, Footer = "A & B" };
        using (var workbook = new XlsxWriter(through ?? output, Properties))
        {
            var name = workbook.Sheet(settings, grid);
            workbook.Define("Amounts", CellRange.Column(2, 2, 3).On(name));
            workbook.Sheet(new SheetSettings("Plain", []), sheet => sheet.Row());
            workbook.Complete();
        }

        return output.ToArray();
    }

    private static SheetGrid Grid()
    {
        var grid = new SheetGrid();
        var amount = new CellStyle { NumberFormat = "\"¥\"0\\.0,\"万\"", Bold = true, Fill = "EEF4FF", LineBelow = "E4E7EC" };
        grid.Row(1, 1, Cell.Of("Name", CellStyle.Default), Cell.Of("Amount", CellStyle.Default), Cell.Of("Twice", CellStyle.Default));
        grid.Row(2, 1, Cell.Of("李明", CellStyle.Default), Cell.Of(85_000, amount), Twice(2, 85_000));
        grid.Row(3, 1, Cell.Of("Emma", CellStyle.Default), Cell.Of(-1.5m, amount), Twice(3, -1.5m));
        grid.Row(5, 1, Cell.Of(true, CellStyle.Default), Cell.Of(new DateOnly(2026, 11, 16), new() { NumberFormat = "yyyy-mm-dd" }));
        grid.Merge(new(6, 1, 6, 3), Cell.Of("Merged\nlines", new() { Wrap = true, Italic = true, Underline = true, Align = Alignment.Center }));
        grid.Height(6, 30);
        var notes = grid.Annotations;
        notes.Tables.Add(new("Names", 1, 1, 2, [new("Name"), new("Amount"), new("Twice", "Names[[#This Row],[Amount]]*2")]));
        notes.ConditionalFormats.Add(new DataBar(CellRange.Column(2, 2, 3), "93B4F5"));
        notes.ConditionalFormats.Add(new FormulaFormat(CellRange.Column(2, 2, 3), "B2<0", new("B42318", "FCE4E1")));
        notes.Hyperlinks.Add(new(2, 1, "https://crm.example.com/?a=1&b=\"2\""));
        notes.Hyperlinks.Add(new(3, 1, "#'Plain'!A1"));
        notes.Sparklines.Add(new(5, 3, "'Data & 数据'!$B$2:$B$3", "2563EB"));
        notes.Charts.Add(new(Chart(), new(8, 1, 20, 3)));
        return grid;
    }

    private static Cell Twice(int row, decimal amount) =>
        Cell.Calculated("Names[[#This Row],[Amount]]*2", amount * 2, new() { NumberFormat = $"#,##0.0{new string('0', row)}" });

    private static Chart Chart()
    {
        var categories = new Sourced<IReadOnlyList<string>>("'Data & 数据'!$A$2:$A$3", ["李明", "Emma"]);
        var values = new Sourced<IReadOnlyList<decimal>>("'Data & 数据'!$B$2:$B$3", [85_000, -1.5m]);
        var name = new Sourced<string>("'Data & 数据'!$B$1", "Amount");
        return new(
            "Bars <and> lines",
            "Amounts & names",
            [
                new(SeriesKind.Bar, "5A8DF2", name, categories, values, Labels: true),
                new(SeriesKind.Line, "F08C2E", name, categories, values),
            ],
            "#,##0");
    }
}
