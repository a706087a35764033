using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>Formulas and colour rules that several sheets use.</summary>
internal static class WorkbookFormulas
{
    /// <summary>The change as a fraction of the previous value; an empty text where there is nothing to compare with.</summary>
    public static string RelativeChange(string value, string previous) =>
        $"IF(OR({value}=\"\",{previous}=\"\",{previous}=0),\"\",({value}-{previous})/ABS({previous}))";

    /// <summary>The difference of two fractions in percentage points, likewise.</summary>
    public static string PointsChange(string value, string previous) =>
        $"IF(OR({value}=\"\",{previous}=\"\"),\"\",({value}-{previous})*100)";

    public static string Sum(CellRange range) => $"SUM({range})";

    /// <summary>Green above zero and red below, or the other way round where less is better.</summary>
    public static void ColorBySign(SheetGrid grid, CellRange range, GoodDirection good)
    {
        var first = CellAddress.Of(range.FirstRow, range.FirstColumn);
        var (above, below) = good == GoodDirection.Up
            ? (WorkbookStyles.Good, WorkbookStyles.Bad)
            : (WorkbookStyles.Bad, WorkbookStyles.Good);

        // N() makes 0 of the empty text, which would count as larger than any number.
        grid.Annotations.ConditionalFormats.Add(new FormulaFormat(range, $"N({first})>0", new(above)));
        grid.Annotations.ConditionalFormats.Add(new FormulaFormat(range, $"N({first})<0", new(below)));
    }
}
