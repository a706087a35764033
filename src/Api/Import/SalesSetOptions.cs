using System.Globalization;

namespace CrmGraph.Api.Import;

/// <summary><c>import FOLDER --as-of 2017-12-31 [--currency USD] [--time-zone Asia/Shanghai] [--company NAME]</c>.</summary>
internal sealed record SalesSetOptions(string Folder, DateOnly AsOf, string Currency, string TimeZone, string Company)
{
    public const string Usage =
        "usage: import FOLDER --as-of YYYY-MM-DD [--currency USD] [--time-zone Asia/Shanghai] [--company NAME]";

    public static SalesSetOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments[1].StartsWith("--", StringComparison.Ordinal))
        {
            throw new ImportFailure(Usage);
        }

        var asOf = NamedArgument.Of(arguments, "--as-of")
            ?? throw new ImportFailure($"--as-of is missing: the day the data was taken.\n{Usage}");
        return new SalesSetOptions(
            Directory.Exists(arguments[1]) ? arguments[1] : throw new ImportFailure($"There is no folder '{arguments[1]}'."),
            DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new ImportFailure($"--as-of '{asOf}' is not a day such as 2017-12-31."),
            NamedArgument.Of(arguments, "--currency") ?? "USD",
            NamedArgument.Of(arguments, "--time-zone") ?? "Asia/Shanghai",
            NamedArgument.Of(arguments, "--company") ?? "CrmGraph");
    }
}
