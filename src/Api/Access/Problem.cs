namespace CrmGraph.Api.Access;

/// <summary>Why a request outside the graph was refused.</summary>
/// <param name="Code">Stable, in upper snake case.</param>
/// <param name="Message">What to do about it.</param>
internal sealed record Problem(string Code, string Message);
