using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class OpportunityLedgerTests
{
    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 50)];

    [Fact]
    public void The_first_entry_comes_from_nowhere()
    {
        var entry = Assert.Single(Opportunity().NewLedger);

        Assert.Equal((1, LedgerKind.Opened, Monday, Ming), (entry.Ordinal, entry.Kind, entry.At, entry.ByUserId));
        Assert.Equal((null, null, 0L, null, null), (entry.FromStageId, entry.FromStatus, entry.FromBaseUnits, entry.FromOwnerId, entry.FromTeamId));
        Assert.Equal((Standard.Stages[0].Id, OpportunityStatus.Open, 850_000_000L), (entry.ToStageId, entry.ToStatus, entry.ToBaseUnits));
    }

    [Fact]
    public void A_move_says_since_when_the_stage_it_left_was_held()
    {
        var opportunity = Opportunity();

        opportunity.MoveTo(Standard.Stages[1], StageGate.Historical, Monday.AddDays(3), Ming);
        opportunity.Win(StageChain.Won(Standard.Stages), StageGate.Historical, Monday.AddDays(8), Day.AddDays(8), Ming);

        Assert.Equal([Monday, Monday, Monday.AddDays(3)], opportunity.NewLedger.Select(e => e.StageEnteredAt));
        Assert.Equal([Monday, Monday.AddDays(3), Monday.AddDays(8)], opportunity.NewLedger.Select(e => e.At));
    }

    [Fact]
    public void An_entry_never_comes_before_its_predecessor()
    {
        var opportunity = Opportunity();

        opportunity.MoveTo(Standard.Stages[1], StageGate.Historical, Monday.AddMinutes(-5), Ming);
        opportunity.Win(StageChain.Won(Standard.Stages), StageGate.Historical, Monday.AddMinutes(-4), Day, Ming);

        Assert.All(opportunity.NewLedger, e => Assert.Equal(Monday, e.At));
        Assert.Equal((Monday, Monday), (opportunity.StageEnteredAt, opportunity.ClosedAt));
    }

    [Fact]
    public void Times_are_kept_to_the_microsecond()
    {
        var opportunity = Opportunity();

        opportunity.MoveTo(Standard.Stages[1], StageGate.Historical, Monday.AddTicks(19), Ming);

        Assert.Equal(Monday.AddTicks(10), opportunity.NewLedger[^1].At);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_happens_the_ledger_tells_all_of_it(int seed)
    {
        var opportunity = RandomLife.Of(seed);
        var ledger = opportunity.NewLedger;
        var last = ledger[^1];

        Assert.Equal(Enumerable.Range(1, opportunity.LedgerCount), ledger.Select(e => e.Ordinal));
        Assert.Equal(ledger.Select(e => e.At).Order(), ledger.Select(e => e.At));
        Assert.All(ledger, e => Assert.Equal(opportunity.Id, e.OpportunityId));
        Assert.Equal((opportunity.PipelineId, opportunity.StageId, opportunity.Status), (last.PipelineId, last.ToStageId, last.ToStatus));
        Assert.Equal((opportunity.BaseUnits, opportunity.OwnerId, opportunity.TeamId), (last.ToBaseUnits, last.ToOwnerId, last.ToTeamId));
        Assert.Equal(opportunity.LastChangedAt, last.At);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Each_entry_starts_where_the_one_before_ended(int seed)
    {
        var ledger = RandomLife.Of(seed).NewLedger;

        Assert.All(ledger.Zip(ledger.Skip(1)), pair =>
        {
            var (before, after) = pair;
            Assert.Equal((before.ToStageId, before.ToStatus, before.ToBaseUnits), (after.FromStageId!.Value, after.FromStatus!.Value, after.FromBaseUnits));
            Assert.Equal((before.ToOwnerId, before.ToTeamId), (after.FromOwnerId!.Value, after.FromTeamId));
        });
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Between_any_two_moments_the_changes_of_open_value_add_up(int seed)
    {
        var opportunity = RandomLife.Of(seed);

        for (var from = -1; from < RandomLife.Days; from += 3)
        {
            var (start, end) = (Monday.AddDays(from), Monday.AddDays(from + 7));
            var changes = opportunity.NewLedger
                .Where(e => e.At > start && e.At <= end)
                .Sum(e => OpenValue(e.ToStatus, e.ToBaseUnits) - OpenValue(e.FromStatus, e.FromBaseUnits));

            Assert.Equal(OpenValueAt(opportunity, end), OpenValueAt(opportunity, start) + changes);
        }
    }

    private static long OpenValueAt(Opportunity opportunity, DateTime moment) =>
        opportunity.NewLedger.LastOrDefault(e => e.At <= moment) is { } entry
            ? OpenValue(entry.ToStatus, entry.ToBaseUnits)
            : 0;

    private static long OpenValue(OpportunityStatus? status, long units) =>
        status == OpportunityStatus.Open ? units : 0;
}
