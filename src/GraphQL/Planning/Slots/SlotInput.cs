namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>What the slots of a statement are filled from.</summary>
/// <param name="Context">The request.</param>
/// <param name="Keys">The keys of the parents, where rows are read for parents that were read before.</param>
internal sealed record SlotInput(RequestContext Context, object? Keys = null);
