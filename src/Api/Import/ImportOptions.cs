using System.Globalization;

namespace CrmGraph.Api.Import;

/// <summary><c>import FOLDER --as-of 2017-12-31 [--currency USD] [--time-zone Asia/Shanghai] [--company NAME]</c>.</summary>
internal sealed record ImportOptions(string Folder, DateOnly AsOf, string Currency, string TimeZone, string Company)
{
    public const string Usage =
        "usage: import FOLDER --as-of YYYY-MM-DD [--currency USD] [--time-zone Asia/Shanghai] [--company NAME]";

    public static ImportOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments[1].StartsWith("--", StringComparison.Ordinal))
        {
            throw new ImportFailure(Usage);
        }

        var asOf = Value(arguments, "--as-of")
            ?? throw new ImportFailure($"--as-of is missing: the day the data was taken.\n{Usage}");
        return new ImportOptions(
            Directory.Exists(arguments[1]) ? arguments[1] : throw new ImportFailure($"There is no folder '{arguments[1]}'."),
            DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new ImportFailure($"--as-of '{asOf}' is not a day such as 2017-12-31."),
            Value(arguments, "--currency") ?? "USD",
            Value(arguments, "--time-zone") ?? "Asia/Shanghai",
            Value(arguments, "--company") ?? "CrmGraph");
    }

    private static string? Value(IReadOnlyList<string> arguments, string name)
    {
        for (var i = 2; i < arguments.Count - 1; i++)
        {
            if (arguments[i] == name)
            {
                return arguments[i + 1];
            }
        }

        return null;
    }
}
