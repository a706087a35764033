using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.Reports;

/// <summary>A heading and a table below it, printed and written to a workbook from the same cells.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a cell for every column.</param>
public sealed record ReportSection(BilingualText Title, IReadOnlyList<ReportColumn> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows)
{
    /// <summary>What stands beside the heading; null for nothing.</summary>
    public BilingualText? Remark { get; init; }

    /// <summary>What stands there when there are no rows; null for the usual words.</summary>
    public BilingualText? WhenEmpty { get; init; }

    /// <summary>Figures that are printed as cards instead of the table; null for a table.</summary>
    public IReadOnlyList<ReviewMetric>? Figures { get; init; }

    /// <summary>The sum of a column's numbers.</summary>
    internal decimal SumOf(int column) => Rows.Sum(row => row[column].Number ?? 0);
}

/// <summary>A column of a section.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Weight">Its share of the width.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record ReportColumn(BilingualText Title, double Weight, ColumnKind Kind = ColumnKind.Text)
{
    /// <summary>Whether its sum stands below the last row.</summary>
    public bool Totalled { get; init; }
}

/// <summary>What the cells of a column hold.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>An amount in the report's currency.</summary>
    Money,
    Count,

    /// <summary>A fraction, printed as percent.</summary>
    Percent,
    Days,
    Day,

    /// <summary>The first day of a month.</summary>
    Month,
}
