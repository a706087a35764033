using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import;

/// <summary><c>import FILE --kind customers [--profile NAME] [--duplicates reject] [--as USER] [--rejects FILE] [--corrections FILE] [--dry-run]</c>.</summary>
internal sealed record FileImportOptions(string File, ImportKind Kind, string? Profile, DuplicateHandling Duplicates, string UserName, bool IsDryRun)
{
    /// <summary>The option that tells a file from a whole data set.</summary>
    public const string KindOption = "--kind";

    /// <summary>The switch that writes nothing.</summary>
    public const string DryRunSwitch = "--dry-run";

    private const string Usage =
        "usage: import FILE --kind customers|contacts|leads|opportunities|orders [--profile NAME] [--duplicates passover|reject|bring] [--as USER] [--rejects FILE] [--corrections FILE] [--dry-run]";

    /// <summary>Where the refused rows go.</summary>
    public required string Rejects { get; init; }

    /// <summary>Where the corrections go.</summary>
    public required string Corrections { get; init; }

    public static FileImportOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || !System.IO.File.Exists(arguments[1]))
        {
            throw new ImportFailure($"There is no file '{arguments.ElementAtOrDefault(1)}'.\n{Usage}");
        }

        return new FileImportOptions(
            arguments[1],
            Named<ImportKind>(arguments, KindOption) ?? throw new ImportFailure(Usage),
            NamedArgument.Of(arguments, "--profile"),
            Named<DuplicateHandling>(arguments, "--duplicates") ?? DuplicateHandling.PassOver,
            NamedArgument.Of(arguments, "--as") ?? Data.Seed.AdministratorName,
            arguments.Contains(DryRunSwitch))
        {
            Rejects = NamedArgument.Of(arguments, "--rejects") ?? Path.ChangeExtension(arguments[1], ".rejects.csv"),
            Corrections = NamedArgument.Of(arguments, "--corrections") ?? Path.ChangeExtension(arguments[1], ".corrections.csv"),
        };
    }

    private static T? Named<T>(IReadOnlyList<string> arguments, string name)
        where T : struct, Enum
    {
        if (NamedArgument.Of(arguments, name) is not { } text)
        {
            return null;
        }

        return Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value) && Enum.IsDefined(value)
            ? value
            : throw new ImportFailure(Usage);
    }
}
