using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>A sort key of the row a page starts from.</summary>
internal sealed class CursorSlot(CursorFormat format, int index, Type type) : Slot(type)
{
    internal override object? Read(SlotInput input) => input.Context.RequiredValues.StartOf(format)[index];
}
