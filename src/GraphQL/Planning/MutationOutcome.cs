namespace CrmGraph.GraphQL.Planning;

/// <summary>What a mutation came to: the value of its payload, or the refusals.</summary>
internal sealed record MutationOutcome(object? Value, IReadOnlyList<object>? Errors);
