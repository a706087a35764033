namespace CrmGraph.Reporting.Excel.Charts;

/// <summary>A chart drawn by Excel itself from cells of the workbook.</summary>
/// <param name="Title">Above the chart.</param>
/// <param name="Description">Read aloud to those who cannot see it.</param>
/// <param name="Series">What is drawn; the bars or columns first, lines over them.</param>
/// <param name="NumberFormat">Format of the value axis.</param>
/// <param name="Horizontal">Bars to the right instead of columns upwards.</param>
internal sealed record Chart(
    string Title,
    string Description,
    IReadOnlyList<ChartSeries> Series,
    string NumberFormat,
    bool Horizontal = false);

/// <summary>One series of a chart; the values are repeated so that a viewer need not calculate.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Color">Colour as RRGGBB.</param>
/// <param name="Name">Its name and where it stands.</param>
/// <param name="Categories">The labels along the axis and where they stand.</param>
/// <param name="Values">The values and where they stand.</param>
/// <param name="Labels">Whether each value is written beside its bar.</param>
internal sealed record ChartSeries(
    SeriesKind Kind,
    string Color,
    Sourced<string> Name,
    Sourced<IReadOnlyList<string>> Categories,
    Sourced<IReadOnlyList<decimal>> Values,
    bool Labels = false);

/// <summary>A value together with the cells it is taken from.</summary>
internal readonly record struct Sourced<T>(string Reference, T Value);

/// <summary>How a series is drawn.</summary>
internal enum SeriesKind
{
    Bar,
    Line,
}

/// <summary>A chart and the cells it covers.</summary>
internal sealed record PlacedChart(Chart Chart, CellRange Range);
