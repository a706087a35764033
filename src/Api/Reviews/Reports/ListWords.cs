using CrmGraph.Domain;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>What stands in a column of a list for values that have a fixed set of words.</summary>
internal static class ListWords
{
    public static BilingualText Of(OpportunityStatus status) => status switch
    {
        OpportunityStatus.Open => new("跟进中", "Open"),
        OpportunityStatus.Suspended => new("中止", "Suspended"),
        OpportunityStatus.Won => new("已成交", "Won"),
        OpportunityStatus.Lost => new("已丢单", "Lost"),
        OpportunityStatus.Terminated => new("终止", "Terminated"),
    };

    public static BilingualText Of(LeadSource source) => source switch
    {
        LeadSource.Website => new("官网表单", "Website"),
        LeadSource.SocialMedia => new("社交媒体", "Social media"),
        LeadSource.Referral => new("推荐", "Referral"),
        LeadSource.Event => new("市场活动", "Event"),
        LeadSource.ContentMarketing => new("内容营销", "Content marketing"),
        LeadSource.Advertising => new("广告投放", "Advertising"),
        LeadSource.ColdCall => new("陌生拜访", "Cold call"),
        LeadSource.Other => new("其他", "Other"),
    };

    public static BilingualText Of(FollowUpKind kind) => kind switch
    {
        FollowUpKind.Call => new("电话", "Call"),
        FollowUpKind.Email => new("邮件", "E-mail"),
        FollowUpKind.Visit => new("拜访", "Visit"),
        FollowUpKind.Meeting => new("会议", "Meeting"),
        FollowUpKind.Message => new("消息", "Message"),
        FollowUpKind.ProductEnquiry => new("产品咨询", "Product enquiry"),
        FollowUpKind.Other => new("其他", "Other"),
        FollowUpKind.Demo => new("在线演示", "Online demo"),
        FollowUpKind.ProposalView => new("查看方案", "Proposal viewed"),
    };
}
