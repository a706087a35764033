using CrmGraph.Reporting.Excel;
using CrmGraph.Tests;

namespace CrmGraph.Reporting.Tests.Excel;

public sealed class StreamingTests
{
    private const int Rows = 200_000;

    /// <summary>A row of five cells is written without keeping anything of it.</summary>
    private const int MostBytesPerRow = 64;

    [Fact]
    [Fault(33, "A workbook of very many rows")]
    public void Rows_are_streamed_without_memory_of_their_own()
    {
        Write(1_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Write(Rows);
        var perRow = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Rows;

        Assert.InRange(perRow, 0, MostBytesPerRow);
    }

    private static void Write(int rows)
    {
        var money = new CellStyle { NumberFormat = "#,##0.00" };
        var date = new CellStyle { NumberFormat = "yyyy-mm-dd" };
        using var workbook = new XlsxWriter(new WriteOnlyStream(), SampleWorkbook.Properties);
        workbook.Sheet(new SheetSettings("Data", [10, 20, 12, 14, 10]) { FrozenRows = 1 }, sheet =>
        {
            for (var row = 0; row < rows; row++)
            {
                sheet.Row();
                sheet.Write(Cell.Of(row, CellStyle.Default));
                sheet.Write(Cell.Of("=深圳市智造科技有限公司", CellStyle.Default));
                sheet.Write(Cell.Of(new DateOnly(2026, 1, 5), date));
                sheet.Write(Cell.Of(row * 1.25m, money));
                sheet.Write(Cell.Calculated("D1*2", row * 2.5m, money));
            }
        });
        workbook.Complete();
    }
}
