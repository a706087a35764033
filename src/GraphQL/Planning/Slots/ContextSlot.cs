namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>A value that follows from who asks and how: the caller's id, the language.</summary>
internal sealed class ContextSlot(Func<RequestContext, object?> read, Type type) : Slot(type)
{
    internal override object? Read(SlotInput input) => read(input.Context);
}
