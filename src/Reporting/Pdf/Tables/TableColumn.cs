namespace CrmGraph.Reporting.Pdf.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Weight">Its share of the table's width.</param>
/// <param name="Align">How its cells are aligned.</param>
/// <param name="MaxLines">How many lines a cell may take.</param>
internal sealed record TableColumn(string Title, double Weight, Align Align = Align.Left, int MaxLines = 3);
