using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Sdl;

/// <summary>Reads the built-in directives applied to a definition.</summary>
internal static class AppliedDirectives
{
    public static string? DeprecationReason(this IReadOnlyList<DirectiveNode> directives) =>
        directives.Any(d => d.Name.Value == "deprecated")
            ? directives.ArgumentOf("deprecated", "reason") ?? BuiltInDirectives.NoLongerSupported
            : null;

    /// <summary>The text given for an argument, or null.</summary>
    public static string? ArgumentOf(this IReadOnlyList<DirectiveNode> directives, string directive, string argument)
    {
        var arguments = directives.FirstOrDefault(d => d.Name.Value == directive)?.Arguments ?? [];
        return (arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value as StringValueNode)?.Value;
    }
}
