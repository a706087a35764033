using System.Globalization;
using System.Text.RegularExpressions;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>Calculates the formulas of a workbook anew, without looking at their stored values; knows just what ours use.</summary>
internal sealed partial class FormulaEvaluator(OpenedWorkbook workbook)
{
    private const double Tolerance = 1e-9;

    public object Calculate(string sheet, string address) => workbook.Formula(sheet, address) is { } formula
        ? new FormulaParser(formula, new(this, sheet, address)).Parse()
        : workbook.Value(sheet, address) switch
        {
            decimal number => (double)number,
            null => string.Empty,
            var other => other,
        };

    public static bool Same(object stored, object calculated) => (stored, calculated) switch
    {
        (decimal number, double result) => Math.Abs((double)number - result) <= Tolerance * Math.Max(1, Math.Abs(result)),
        (string text, string result) => text == result,
        _ => false,
    };

    /// <summary>A1:B2 or $A$1:$B$2.</summary>
    public static CellRange ReadRange(string text)
    {
        var corners = text.Replace("$", string.Empty, StringComparison.Ordinal).Split(':');
        var (first, last) = (ReadCell(corners[0]), ReadCell(corners[^1]));
        return new(first.Row, first.Column, last.Row, last.Column);
    }

    /// <summary>The value of the column of a table in the row of a formula.</summary>
    public object ThisRow(string sheet, string address, string column)
    {
        var table = workbook.Sheet(sheet).TableDefinitionParts.Select(p => p.Table).Single();
        var index = table.TableColumns!.Elements<DocumentFormat.OpenXml.Spreadsheet.TableColumn>().ToList().FindIndex(c => c.Name == column);
        return Calculate(sheet, CellAddress.Of(ReadCell(address).Row, ReadRange(table.Reference!.Value!).FirstColumn + index));
    }

    private static (int Row, int Column) ReadCell(string address)
    {
        var parts = Address().Match(address);
        var column = parts.Groups["column"].Value.Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1);
        return (int.Parse(parts.Groups["row"].Value, CultureInfo.InvariantCulture), column);
    }

    [GeneratedRegex("^(?<column>[A-Z]+)(?<row>[0-9]+)$")]
    private static partial Regex Address();
}

/// <summary>The cell a formula stands in.</summary>
internal sealed record FormulaPlace(FormulaEvaluator Evaluator, string Sheet, string Address);
