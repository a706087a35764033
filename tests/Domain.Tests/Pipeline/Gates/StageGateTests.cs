using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline.Gates;

public sealed class StageGateTests
{
    private static readonly IReadOnlyList<Stage> Stages = Standard.Stages;

    [Fact]
    public void The_proposal_stage_asks_for_the_proposal_and_for_the_signed_confirmation()
    {
        var gate = StageGate.Into(Stages[3], Stages[2], Stages, Done(actions: [2], documents: [(2, "proposal")]));

        var missing = Assert.Single(gate.Missing);
        Assert.Equal(("S02", RequirementKind.Deliverable, "客户签字确认"), (missing.NodeId, missing.Kind, missing.NameZh));
    }

    [Fact]
    public void Whoever_skips_stages_is_asked_for_all_that_they_ask_for()
    {
        var gate = StageGate.Into(Stages[3], Stages[0], Stages, GateProgress.None);

        Assert.Equal(["S00", "S01", "S01", "S02", "S02", "S02"], gate.Missing.Select(m => m.NodeId));
    }

    [Fact]
    public void Going_back_asks_for_nothing() =>
        Assert.Empty(StageGate.Into(Stages[0], Stages[3], Stages, GateProgress.None).Missing);

    [Fact]
    public void Winning_asks_for_the_compliance_documents_of_the_contract_stage()
    {
        var gate = StageGate.BeforeWinning(Stages[3], Stages, Done(actions: [3, 4], documents: [(3, "minutes"), (4, "contract")]));

        Assert.Equal(["法务审核记录", "客户资质证明"], gate.Missing.Select(m => m.NameZh));
        Assert.All(gate.Missing, m => Assert.Equal((RequirementKind.Compliance, false), (m.Kind, m.CanBeOverridden)));
    }

    [Fact]
    public void A_closed_gate_refuses_with_everything_that_is_missing_and_nothing_changes()
    {
        var opportunity = Opportunity();
        var gate = StageGate.Into(Stages[2], Stages[0], Stages, GateProgress.None);

        var refusal = Expect.Refusal<StageGateNotPassed>(() => opportunity.MoveTo(Stages[2], gate, Monday, Ming));

        Assert.Equal(gate.Missing, refusal.Missing);
        Assert.Equal(3, refusal.Missing.Count);
        Assert.Equal(Stages[0].Id, opportunity.StageId);
        Assert.Single(opportunity.NewLedger);
    }

    [Fact]
    public void An_override_is_in_the_ledger()
    {
        var opportunity = Opportunity();
        var gate = StageGate.Into(Stages[1], Stages[0], Stages, GateProgress.None).Override(" 客户已见面 ");

        opportunity.MoveTo(Stages[1], gate, Monday, Hua);

        Assert.Equal("客户已见面", opportunity.NewLedger[^1].OverrideReason);
    }

    [Fact]
    public void An_override_that_nothing_needed_is_not_in_the_ledger()
    {
        var opportunity = Opportunity();
        var gate = StageGate.Into(Stages[1], Stages[0], Stages, Done(actions: [0], documents: [])).Override("to be sure");

        opportunity.MoveTo(Stages[1], gate, Monday, Hua);

        Assert.Null(opportunity.NewLedger[^1].OverrideReason);
    }

    [Fact]
    public void Compliance_documents_cannot_be_overridden()
    {
        var gate = StageGate.BeforeWinning(Stages[3], Stages, Done(actions: [3, 4], documents: [(3, "minutes"), (4, "legal-review")]));

        var refusal = Expect.Refusal<ComplianceCannotBeOverridden>(() => gate.Override("the boss said so"));

        Assert.Equal("qualification", Assert.Single(refusal.Missing).DocumentKey);
    }

    [Fact]
    public void An_override_needs_a_reason() =>
        Expect.Refusal<GateOverrideReasonMissing>(() => StageGate.Into(Stages[1], Stages[0], Stages, GateProgress.None).Override(" "));

    [Fact]
    public void A_gate_opens_the_stage_it_was_made_for_and_no_other()
    {
        var gate = StageGate.Into(Stages[1], Stages[0], Stages, Done(actions: [0], documents: []));

        Assert.Throws<ArgumentException>(() => Opportunity().MoveTo(Stages[3], gate, Monday, Ming));
        Assert.Throws<ArgumentException>(() => Opportunity().Win(StageChain.Won(Stages), gate, Monday, Day, Ming, "x"));
    }

    [Fact]
    public void Nothing_opens_behind_a_gate()
    {
        var gate = StageGate.Into(Stages[3], Stages[0], Stages, GateProgress.None);

        Expect.Refusal<StageGateNotPassed>(() => Domain.Pipeline.Opportunity.Open(Draft(), Stages[3], gate, Monday, Ming));
    }

    private static GateProgress Done(int[] actions, (int Stage, string Key)[] documents) => new(
        actions.Select(stage => Stages[stage].Id).ToHashSet(),
        documents.Select(d => (Stages[d.Stage].Id, d.Key)).ToHashSet(),
        new HashSet<Guid>());
}
