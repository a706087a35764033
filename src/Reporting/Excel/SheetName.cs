using System.Globalization;
using System.Text;

namespace CrmGraph.Reporting.Excel;

/// <summary>What Excel allows as the name of a sheet.</summary>
internal static class SheetName
{
    private const int MostCharacters = 31;
    private const string Forbidden = "[]:*?/\\";

    /// <summary>The wanted name made legal and different from those taken (without regard to case).</summary>
    public static string Make(string wanted, IReadOnlyCollection<string> taken)
    {
        var legal = Legal(wanted);
        var name = legal;
        for (var copy = 2; taken.Contains(name, StringComparer.OrdinalIgnoreCase); copy++)
        {
            var suffix = string.Create(CultureInfo.InvariantCulture, $" ({copy})");
            name = Cut(legal, MostCharacters - suffix.Length) + suffix;
        }

        return name;
    }

    /// <summary>The name as a formula needs it.</summary>
    public static string Quoted(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Legal(string wanted)
    {
        var name = new StringBuilder(wanted.Length);
        foreach (var c in wanted)
        {
            name.Append(char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal) ? ' ' : c);
        }

        // Excel refuses a name that begins or ends with an apostrophe.
        var legal = Cut(name.ToString().Trim(' ', '\''), MostCharacters).TrimEnd(' ', '\'');
        return legal.Length == 0 ? "Sheet" : legal;
    }

    private static string Cut(string name, int length) => name.Length <= length
        ? name
        : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
