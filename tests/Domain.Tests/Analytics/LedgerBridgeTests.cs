using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Tests.Analytics;

public sealed class LedgerBridgeTests
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();
    private static readonly Guid Ming = Guid.CreateVersion7();
    private static readonly Guid Hua = Guid.CreateVersion7();
    private static readonly Guid East = Guid.CreateVersion7();

    private static readonly OpenCell MingsFirst = new(First, Ming, East);
    private static readonly OpenCell MingsSecond = new(Second, Ming, East);
    private static readonly OpenCell HuasFirst = new(First, Hua, null);

    private static readonly FlowSlice Whole = new(_ => true, _ => null);
    private static readonly FlowSlice ByOwner = new(_ => true, cell => cell.OwnerId);
    private static readonly FlowSlice ByStage = new(_ => true, cell => cell.StageId);

    private static readonly IReadOnlyList<LedgerFlow> Week =
    [
        new(LedgerKind.Opened, null, MingsFirst, 2, 0, 300),
        new(LedgerKind.Moved, MingsFirst, MingsSecond, 1, 100, 100),
        new(LedgerKind.Transferred, MingsFirst, HuasFirst, 1, 70, 70),
        new(LedgerKind.AmountChanged, MingsSecond, MingsSecond, 1, 100, 150),
        new(LedgerKind.AmountChanged, HuasFirst, HuasFirst, 1, 70, 30),
        new(LedgerKind.Won, MingsSecond, null, 1, 150, 150),
        new(LedgerKind.Suspended, HuasFirst, null, 1, 30, 30),
    ];

    [Fact]
    public void Inside_the_whole_a_move_or_a_transfer_changes_nothing()
    {
        var bridge = Assert.Single(LedgerBridge.Of([new OpenBalance(MingsFirst, 3, 1_000)], Week, Whole));

        Assert.Equal(
            [(PipelineFlow.Created, 2, 300L), (PipelineFlow.Increased, 0, 50), (PipelineFlow.Decreased, 0, -40), (PipelineFlow.Won, -1, -150), (PipelineFlow.Suspended, -1, -30)],
            bridge.Flows.Select(flow => (flow.Flow, flow.Count, flow.Units)));
        Assert.Equal((3, 1_130L), (bridge.ClosingCount, bridge.ClosingUnits));
    }

    [Fact]
    public void What_one_owner_hands_over_the_other_gets()
    {
        var bridges = LedgerBridge.Of([], Week, ByOwner).ToDictionary(bridge => bridge.Group!.Value);

        Assert.Equal((-1, -70L), Flow(bridges[Ming], PipelineFlow.MovedOut));
        Assert.Equal((1, 70L), Flow(bridges[Hua], PipelineFlow.MovedIn));
        Assert.Equal(130L, bridges.Values.Sum(bridge => bridge.ClosingUnits));
    }

    [Fact]
    public void Between_stages_a_move_shows_on_both_sides_and_a_transfer_on_none()
    {
        var bridges = LedgerBridge.Of([], Week, ByStage).ToDictionary(bridge => bridge.Group!.Value);

        Assert.Equal((-1, -100L), Flow(bridges[First], PipelineFlow.MovedOut));
        Assert.Equal((1, 100L), Flow(bridges[Second], PipelineFlow.MovedIn));
        Assert.DoesNotContain(bridges[First].Flows, flow => flow.Flow == PipelineFlow.MovedIn);
    }

    [Fact]
    public void What_comes_from_outside_of_the_scope_moves_in()
    {
        var huas = new FlowSlice(cell => cell.OwnerId == Hua, _ => null);

        var bridge = Assert.Single(LedgerBridge.Of([], Week, huas));

        Assert.Equal((1, 70L), Flow(bridge, PipelineFlow.MovedIn));
        Assert.Equal((0, 0L), (bridge.ClosingCount, bridge.ClosingUnits));
    }

    private static (int Count, long Units) Flow(LedgerBridge bridge, PipelineFlow kind)
    {
        var flow = bridge.Flows.Single(flow => flow.Flow == kind);
        return (flow.Count, flow.Units);
    }
}
