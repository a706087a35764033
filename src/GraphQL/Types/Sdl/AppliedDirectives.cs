using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Sdl;

/// <summary>Reads the built-in directives applied to a definition.</summary>
internal static class AppliedDirectives
{
    private static readonly ArgumentCoercion Constants = new(new VariableValues());

    public static string? DeprecationReason(this IReadOnlyList<DirectiveNode> directives) =>
        directives.TextOf(BuiltInDirectives.Deprecated, "reason");

    public static string? SpecifiedByUrl(this IReadOnlyList<DirectiveNode> directives) =>
        directives.TextOf(BuiltInDirectives.SpecifiedBy, "url");

    /// <summary>The text of an argument; null where the directive is not applied.</summary>
    /// <exception cref="SdlException">The argument is no text.</exception>
    private static string? TextOf(this IReadOnlyList<DirectiveNode> directives, DirectiveDefinition definition, string argument)
    {
        if (directives.FirstOrDefault(d => d.Name.Value == definition.Name) is not { } applied)
        {
            return null;
        }

        try
        {
            return (string?)Constants.Coerce($"@{definition.Name}", definition.Arguments, applied.Arguments, applied)[argument];
        }
        catch (GraphQLException e)
        {
            throw new SdlException([e.Error]);
        }
    }
}
