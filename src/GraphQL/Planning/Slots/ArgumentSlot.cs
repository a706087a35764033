namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>A client's value, as the column stores it.</summary>
/// <param name="path">Where it stands in the arguments.</param>
/// <param name="store">From the client's value to the stored one.</param>
/// <param name="type">The type of the stored one.</param>
internal sealed class ArgumentSlot(ArgumentPath path, Func<object?, object?> store, Type type) : Slot(type)
{
    internal override object? Read(SlotInput input) => store(path.Read(input.Context));
}
