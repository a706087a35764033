using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Api.Automation;

/// <summary>What notifications say about approvals.</summary>
internal static class ApprovalWords
{
    public static BilingualText Requested(Approval approval, Opportunity opportunity, Stage stage)
    {
        var (zh, en) = Matter(approval, stage);
        return new(
            $"{NameZh(opportunity)}申请{zh}，等待您审批。{approval.Request}",
            $"{NameEn(opportunity)} waits for your approval to {en}. {approval.Request}".TrimEnd());
    }

    public static BilingualText Decided(Approval approval, Opportunity opportunity, Stage stage)
    {
        var (zh, en) = Matter(approval, stage);
        var isApproved = approval.Decision == ApprovalDecision.Approved;
        return new(
            $"{NameZh(opportunity)}{zh}的申请{(isApproved ? "已获批准" : "被拒绝")}。{approval.Comment}",
            $"{NameEn(opportunity)}: your request to {en} was {(isApproved ? "approved" : "rejected")}. {approval.Comment}".TrimEnd());
    }

    private static (string Zh, string En) Matter(Approval approval, Stage stage) => approval.Purpose switch
    {
        ApprovalPurpose.LeaveStage => ($"离开“{stage.NameZh}”阶段", $"leave “{stage.NameEn}”"),
        ApprovalPurpose.Resume => ("恢复跟进", "be taken up again"),
        ApprovalPurpose.SendQuotation => ("发送折扣超限的报价单", "be quoted at a discount above the limit"),
    };

    private static string NameZh(Opportunity opportunity) => $"商机 {opportunity.Number}“{opportunity.Title}”";

    private static string NameEn(Opportunity opportunity) => $"Opportunity {opportunity.Number} “{opportunity.Title}”";
}
