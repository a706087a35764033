namespace CrmGraph.Reporting.Excel;

/// <summary>Estimates how wide text is, without a font: an ideograph takes the place of two Latin letters.</summary>
internal static class TextWidth
{
    private const char FirstWide = '\u1100';

    /// <summary>Words that do not fit move to the next line as a whole.</summary>
    private const double Looseness = 1.08;

    /// <summary>Width in the unit of column widths.</summary>
    public static int Of(string text) => text.Sum(c => c >= FirstWide ? 2 : 1);

    /// <summary>A column width that holds all texts, between two limits.</summary>
    public static double Fitting(IEnumerable<string> texts, double least, double most) =>
        Math.Clamp(texts.Select(Of).DefaultIfEmpty(0).Max() + 2, least, most);

    /// <summary>How many lines the text takes when wrapped.</summary>
    public static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Of(line) <= width ? 1 : (int)Math.Ceiling(Of(line) * Looseness / width));
}
