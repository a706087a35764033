using CrmGraph.Domain;
using CrmGraph.Domain.Leads;

namespace CrmGraph.Api.Reviews.Drafting;

/// <summary>What the channels of leads are called in a sentence.</summary>
internal static class SourceNames
{
    public static BilingualText Of(LeadSource source) => source switch
    {
        LeadSource.Website => new("官网", "the website"),
        LeadSource.SocialMedia => new("社交媒体", "social media"),
        LeadSource.Referral => new("推荐", "referrals"),
        LeadSource.Event => new("市场活动", "events"),
        LeadSource.ContentMarketing => new("内容营销", "content marketing"),
        LeadSource.Advertising => new("广告", "advertising"),
        LeadSource.ColdCall => new("电话拓展", "cold calls"),
        LeadSource.Other => new("其他渠道", "other channels"),
    };
}
