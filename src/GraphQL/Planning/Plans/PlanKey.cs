using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Planning.Plans;

/// <summary>What requests must have in common to be run with one plan.</summary>
/// <param name="Operation">The operation; its nodes are those of the one prepared document.</param>
/// <param name="Variables">The form of the variables.</param>
/// <param name="Shape">What the host says, usually the caller's role.</param>
internal sealed record PlanKey(OperationDefinitionNode Operation, string Variables, object? Shape);
