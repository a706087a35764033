using System.Globalization;

namespace CrmGraph.Reporting.Excel;

/// <summary>Rows and columns, both counted from 1, as Excel writes them.</summary>
internal static class CellAddress
{
    private const int Letters = 26;

    private static readonly string[] Names = [.. Enumerable.Range(1, 256).Select(Spell)];

    /// <summary>A for 1, Z for 26, AA for 27.</summary>
    public static string Column(int column) => column <= Names.Length ? Names[column - 1] : Spell(column);

    /// <summary>B3.</summary>
    public static string Of(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{Column(column)}{row}");

    /// <summary>$B$3, which stays when the formula is copied.</summary>
    public static string Fixed(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"${Column(column)}${row}");

    private static string Spell(int column)
    {
        var name = string.Empty;
        for (var rest = column; rest > 0; rest = (rest - 1) / Letters)
        {
            name = (char)('A' + ((rest - 1) % Letters)) + name;
        }

        return name;
    }
}
