namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>What Excel demands of a table and the validator does not check: a file that breaks it is "repaired" on opening.</summary>
internal static class TableRules
{
    public static IEnumerable<string> Broken(OpenedWorkbook workbook) =>
        workbook.SheetNames
            .SelectMany(sheet => workbook.Sheet(sheet).TableDefinitionParts.SelectMany(part => Broken(workbook, sheet, part.Table)))
            .Concat(Repeated("table name", workbook.Tables.Select(t => t.Table.DisplayName!.Value!)))
            .Concat(Repeated("table id", workbook.Tables.Select(t => t.Table.Id!.InnerText!)));

    private static IEnumerable<string> Broken(OpenedWorkbook workbook, string sheet, DocumentFormat.OpenXml.Spreadsheet.Table table)
    {
        var names = table.TableColumns!.Elements<DocumentFormat.OpenXml.Spreadsheet.TableColumn>().Select(c => c.Name!.Value!).ToList();
        var range = FormulaEvaluator.ReadRange(table.Reference!.Value!);
        foreach (var repeated in Repeated("column", names))
        {
            yield return repeated;
        }

        if (range.Columns != names.Count || names.Count != table.TableColumns!.Count!.Value)
        {
            yield return $"{table.Name} is {range.Columns} wide with {names.Count} columns";
        }

        if (range.Rows < 2 || table.AutoFilter!.Reference!.Value != table.Reference.Value)
        {
            yield return $"{table.Name} has no row or another filter";
        }

        foreach (var (index, name) in names.Index())
        {
            var header = workbook.Text(sheet, CrmGraph.Reporting.Excel.CellAddress.Of(range.FirstRow, range.FirstColumn + index));
            if (header != name)
            {
                yield return $"{table.Name}: column {name} has the header {header}";
            }
        }
    }

    private static IEnumerable<string> Repeated(string what, IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => $"{what} {g.Key} is repeated");
}
