using System.Text.Json;
using CrmGraph.Reporting.Tests.Excel;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>What the workbook's cells must hold, given what GraphQL says; sheets are taken by place, for their names are translated.</summary>
internal static class CalculatedReview
{
    private const int FirstRep = 5;
    private const int FirstStuck = 5;

    public static void Check(JsonElement review, OpenedWorkbook workbook)
    {
        Figures(review, workbook, workbook.SheetNames[^1]);
        Leaderboard(review, workbook, workbook.SheetNames[2]);
        Bridge(review, workbook, workbook.SheetNames[1]);
        Stuck(review, workbook, workbook.SheetNames[3]);
        Outlook(review, workbook, workbook.SheetNames[4]);
        Assert.DoesNotContain("✗", workbook.SheetNames.SelectMany(workbook.Texts));
    }

    private static void Figures(JsonElement review, OpenedWorkbook workbook, string raw)
    {
        foreach (var key in new[] { "WON_VALUE", "WON_COUNT" })
        {
            var row = workbook.AddressOf(raw, key)[1..];
            Assert.Equal(PrintedReview.Metric(review, key), workbook.Number(raw, $"D{row}"));
        }
    }

    private static void Leaderboard(JsonElement review, OpenedWorkbook workbook, string sheet)
    {
        var rows = review.GetProperty("leaderboard").EnumerateArray().ToList();
        foreach (var (index, row) in rows.Index())
        {
            Assert.Equal(row.GetProperty("name").GetString(), workbook.Text(sheet, $"B{FirstRep + index}"));
            Assert.Equal(row.GetProperty("wonValue").GetDecimal(), workbook.Number(sheet, $"D{FirstRep + index}"));
            Assert.Equal(row.GetProperty("wonCount").GetInt32(), workbook.Number(sheet, $"H{FirstRep + index}"));
        }

        Assert.Equal(PrintedReview.Metric(review, "WON_VALUE"), workbook.Number(sheet, $"D{FirstRep + rows.Count}"));
        Assert.Equal(PrintedReview.Metric(review, "WON_COUNT"), workbook.Number(sheet, $"H{FirstRep + rows.Count}"));
    }

    private static void Bridge(JsonElement review, OpenedWorkbook workbook, string sheet)
    {
        var opening = workbook.Texts(sheet).First(text => text is "期初" or "Opening");
        var first = int.Parse(workbook.AddressOf(sheet, opening)[1..], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (index, step) in review.GetProperty("bridge").GetProperty("steps").EnumerateArray().Index())
        {
            Assert.Equal(step.GetProperty("amount").GetDecimal(), workbook.Number(sheet, $"B{first + index}"));
            Assert.Equal(step.GetProperty("count").GetInt32(), workbook.Number(sheet, $"C{first + index}"));
        }
    }

    /// <summary>The months and the stages of the forecast, the targets and the tiers, each below its headings.</summary>
    private static void Outlook(JsonElement review, OpenedWorkbook workbook, string sheet)
    {
        var forecast = review.GetProperty("forecast");
        Block(workbook, sheet, ["月份", "Month"], forecast.GetProperty("months"), ("B", "expected"));
        Block(workbook, sheet, ["阶段", "Stage"], forecast.GetProperty("stocks"), ("B", "amount"), ("D", "expected"));
        Block(workbook, sheet, ["对象", "Holder"], review.GetProperty("targets"), ("C", "target"), ("D", "won"));
        Block(workbook, sheet, ["负责人", "Responsible"], review.GetProperty("breaches"), ("B", "stageLimits"), ("C", "firstTouches"));
        Block(workbook, sheet, ["维度", "Dimension"], review.GetProperty("contributions"), ("C", "value"), ("D", "previous"), ("E", "delta"));
    }

    private static void Block(
        OpenedWorkbook workbook,
        string sheet,
        string[] heading,
        JsonElement rows,
        params (string Column, string Field)[] columns)
    {
        var first = int.Parse(workbook.AddressOf(sheet, workbook.Texts(sheet).First(heading.Contains))[1..], System.Globalization.CultureInfo.InvariantCulture) + 1;
        foreach (var (index, row) in rows.EnumerateArray().Index())
        {
            Assert.All(columns, column => Assert.Equal(
                Math.Round(row.GetProperty(column.Field).GetDecimal(), 6),
                Math.Round(workbook.Number(sheet, $"{column.Column}{first + index}") ?? 0, 6)));
        }
    }

    private static void Stuck(JsonElement review, OpenedWorkbook workbook, string sheet)
    {
        foreach (var (index, stuck) in review.GetProperty("stuck").EnumerateArray().Index())
        {
            Assert.Equal(stuck.GetProperty("number").GetInt32(), workbook.Number(sheet, $"A{FirstStuck + index}"));
            Assert.Equal(stuck.GetProperty("owner").GetString(), workbook.Text(sheet, $"D{FirstStuck + index}"));
            Assert.Equal(stuck.GetProperty("days").GetInt32(), workbook.Number(sheet, $"G{FirstStuck + index}"));
        }
    }
}
