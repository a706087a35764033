namespace CrmGraph.Reporting.Pdf.Charts;

/// <summary>One bar of a waterfall.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Note">A second line below the name.</param>
/// <param name="Value">The amount as it is printed.</param>
/// <param name="Amount">The amount: a balance, or a signed change of it.</param>
/// <param name="IsBalance">Whether it stands on the floor.</param>
/// <param name="Color">Its colour.</param>
/// <param name="TextColor">The colour of its value.</param>
internal sealed record WaterfallBar(string Label, string Note, string Value, decimal Amount, bool IsBalance, PdfColor Color, PdfColor TextColor);
