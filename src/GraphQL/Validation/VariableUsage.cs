using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>A use of a variable and what is expected at its place.</summary>
internal sealed record VariableUsage(VariableNode Node, InputPosition Position);
