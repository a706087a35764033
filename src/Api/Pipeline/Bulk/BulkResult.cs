using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Bulk;

/// <summary>What became of many opportunities. All that could change did so in one transaction.</summary>
/// <param name="Done">How many changed.</param>
/// <param name="Refused">How many did not.</param>
/// <param name="Items">One for each item, in their order.</param>
internal sealed record BulkResult(int Done, int Refused, IReadOnlyList<BulkItemResult> Items);

/// <summary>What became of one of them.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Version">Its version now; null where it was refused.</param>
/// <param name="Refusal">Why it was refused; null where it changed.</param>
internal sealed record BulkItemResult(
    [property: NodeId<Opportunity>] Guid OpportunityId,
    int? Version,
    BulkRefusal? Refusal);

/// <summary>Why one item was refused.</summary>
/// <param name="Code">The stable code of the rule, in upper snake case.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
/// <param name="Missing">Everything that is missing, where a gate is closed.</param>
internal sealed record BulkRefusal(string Code, string Message, IReadOnlyList<MissingRequirement> Missing);
