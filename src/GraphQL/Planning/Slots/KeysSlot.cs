namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>The keys of many parents.</summary>
internal sealed class KeysSlot(Type type) : Slot(type)
{
    internal override object? Read(SlotInput input) => input.Keys;
}
