using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline.Gates;

public sealed class ApprovalTests
{
    private static readonly NewPipeline Approved = NewPipeline.From(
        SalesPipeline.Create("审批", "Approved", position: 4),
        new StagePlan("A", "报价", "Quotation") { ApprovalBy = Role.Manager },
        new StagePlan("B", "谈判", "Negotiation"));

    private static readonly Caller Manager = new(Guid.CreateVersion7(), Role.Manager, []);

    [Fact]
    public void A_decision_says_who_when_and_why()
    {
        var approval = Requested();

        approval.Decide(true, " 同意 ", Monday.AddDays(1), Manager, Ming);

        Assert.Equal(
            (ApprovalDecision.Approved, Manager.UserId, Monday.AddDays(1), "同意"),
            (approval.Decision, approval.DecidedBy, approval.DecidedAt, approval.Comment));
    }

    [Fact]
    public void It_is_decided_once_by_somebody_else_with_the_role()
    {
        Expect.Refusal<ApprovalNeedsRole>(() => Requested().Decide(true, null, Monday, Manager with { Role = Role.Supervisor }, Ming));
        Expect.Refusal<ApprovalNeedsSomebodyElse>(() => Requested().Decide(true, null, Monday, Manager with { UserId = Hua }, Ming));
        Expect.Refusal<ApprovalNeedsSomebodyElse>(() => Requested().Decide(true, null, Monday, Manager with { UserId = Ming }, Ming));
        var decided = Requested();
        decided.Decide(false, null, Monday, Manager, Ming);
        Expect.Refusal<ApprovalAlreadyDecided>(() => decided.Decide(true, null, Monday, Manager, Ming));
    }

    [Fact]
    public void A_stage_that_needs_no_approval_takes_no_request() =>
        Expect.Refusal<ApprovalNotNeeded>(() => Approval.ToLeave(Opportunity(Approved), Approved.Stages[1], null, Monday, Hua));

    [Fact]
    public void A_stage_that_needs_one_is_left_with_it_only()
    {
        var (first, second) = (Approved.Stages[0], Approved.Stages[1]);

        var without = StageGate.Into(second, first, Approved.Stages, GateProgress.None);
        var with = StageGate.Into(second, first, Approved.Stages, GateProgress.None with { Approvals = new HashSet<Guid> { first.Id } });

        Assert.Equal((RequirementKind.Approval, "经理审批"), (Assert.Single(without.Missing).Kind, without.Missing[0].NameZh));
        Assert.Empty(with.Missing);
    }

    private static Approval Requested() => Approval.ToLeave(Opportunity(Approved), Approved.Stages[0], "urgent", Monday, Hua);
}
