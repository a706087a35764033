namespace CrmGraph.Api.Demo.Words;

/// <summary>What reps write down after talking to a customer.</summary>
internal static class FollowUpWords
{
    private static readonly IReadOnlyList<Conversation> Zh =
    [
        new("需求确认", "降低仓储人工成本", "担心实施周期过长", "15天内上线", "提供快速部署版", "发送详细报价"),
        new("方案报价", "仓储成本优化", "预算需审批", "协助准备立项材料", "分期付款方案", "3日内完成报价") { Exception = "预算需审批" },
        new("需求确认", "库存周转率提升", "对比竞品方案", "安排同行业客户参观", "按模块分步上线", "邀请参加产品演示"),
        new("方案报价", "设备停机时间缩短三成", "现有设备型号较旧", "免费试装两台网关", "加装数据采集网关", "工程师现场勘查"),
        new("商务谈判", "统一多工厂的生产数据", "希望总价再优惠5%", "本周给出最终价格", "两年期框架协议", "法务审核合同条款"),
        new("商务谈判", "售后响应不超过4小时", "付款周期希望延长", "提供专属客户经理", "按季度付款", "与财务总监电话会议"),
        new("需求确认", "追溯每一批次的质量记录", "一线员工不愿更换系统", "提供三次现场培训", "先在一条产线试点", "提交试点计划"),
        new("方案报价", "旺季订单处理能力翻倍", "客户出差，暂缓确认", "保留当前报价30天", "弹性扩容授权", "客户返回后再次拜访") { Exception = "客户出差" },
    ];

    private static readonly IReadOnlyList<Conversation> En =
    [
        new("Requirement", "Reduce warehouse labour cost", "Worried about a long implementation", "Live within 15 days", "Rapid deployment edition", "Send a detailed quotation"),
        new("Quotation", "Lower storage cost", "Budget needs approval", "Help with the business case", "Payment in instalments", "Quotation within three days") { Exception = "Budget needs approval" },
        new("Requirement", "Faster stock turnover", "Comparing a competitor", "Arrange a reference visit", "Roll out module by module", "Invite to a product demo"),
        new("Quotation", "A third less machine downtime", "Older machines without interfaces", "Two gateways on trial", "Retrofit data gateways", "Engineer visits the site"),
        new("Negotiation", "One view of production across all sites", "Asks for another 5 % off", "Final price this week", "Two-year framework agreement", "Legal review of the terms"),
        new("Negotiation", "Service response within four hours", "Wants longer payment terms", "A dedicated account manager", "Quarterly payment", "Call with the finance director"),
        new("Requirement", "Trace the quality record of every batch", "Shop floor is reluctant to change", "Three trainings on site", "Pilot on one line first", "Submit the pilot plan"),
        new("Quotation", "Handle twice the orders in peak season", "Customer is travelling", "Quotation stays valid for 30 days", "Elastic licences", "Visit again after the trip") { Exception = "Customer travelling" },
    ];

    public static IReadOnlyList<Conversation> All(bool chinese) => chinese ? Zh : En;

    public static string FirstCall(bool chinese) =>
        chinese ? "首次电话触达，了解基本需求。" : "First call; learned the basic need.";

    public static string Enquiry(bool chinese, string product) =>
        chinese ? $"咨询{product}的功能与报价。" : $"Asked about features and price of {product}.";
}

/// <summary>One conversation in the words of a follow-up record.</summary>
internal sealed record Conversation(
    string StageName,
    string Need,
    string Objection,
    string Commitment,
    string Solution,
    string NextStep)
{
    public string? Exception { get; init; }
}
