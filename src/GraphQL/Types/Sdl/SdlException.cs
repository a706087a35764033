namespace CrmGraph.GraphQL.Types.Sdl;

/// <summary>A schema document is not valid; the message lists what is wrong with it.</summary>
public sealed class SdlException(IReadOnlyList<GraphQLError> errors) : Exception(
    string.Join("\n\n", errors.Select(e => e.Message)))
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
