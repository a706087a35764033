namespace CrmGraph.Api.Automation;

/// <summary>A day whose tasks were told. Whoever inserts it tells them, in the same transaction: one node, once.</summary>
internal sealed class RemindedDay
{
    public required DateOnly On { get; init; }
}
