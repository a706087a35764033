namespace CrmGraph.Api.Import;

/// <summary>What stands behind a name on the command line.</summary>
internal static class NamedArgument
{
    public static string? Of(IReadOnlyList<string> arguments, string name) =>
        arguments.Index().Where(argument => argument.Item == name).Select(argument => arguments.ElementAtOrDefault(argument.Index + 1)).FirstOrDefault();
}
