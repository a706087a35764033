using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Domain.Pipeline;

/// <summary>The two pipelines a new workspace starts with.</summary>
public static class DefaultPipelines
{
    public static IReadOnlyList<NewPipeline> Create() => [Standard(), ProjectSale()];

    /// <summary>From a lead to the collected payment; node ids and limits are those of the stage checklist.</summary>
    public static NewPipeline Standard() => NewPipeline.From(
        SalesPipeline.Create("标准销售", "Standard", position: 1, isDefault: true),
        new StagePlan("S00", "线索获取", "Lead acquired")
        {
            ConversionToNext = 6_000,
            LeadTimeDays = 3,
            RequiredActionZh = "24小时内首次触达",
            RequiredActionEn = "First contact within 24 hours",
        },
        new StagePlan("S01", "需求确认", "Requirement confirmed")
        {
            ConversionToNext = 7_000,
            LeadTimeDays = 5,
            TimeLimitDays = 3,
            RequiredActionZh = "客户需求访谈",
            RequiredActionEn = "Customer needs interview",
            Deadline = StageDeadline.AfterLead(days: 3),
            Documents = [Deliverable("survey-report", "《需求调研报告》", "Needs survey report")],
        },
        new StagePlan("S02", "方案提交", "Proposal submitted")
        {
            ConversionToNext = 6_000,
            LeadTimeDays = 7,
            TimeLimitDays = 5,
            RequiredActionZh = "定制方案并客户签字确认",
            RequiredActionEn = "Custom proposal, confirmed and signed by the customer",
            Deadline = StageDeadline.AfterNode("S01", days: 5),
            Documents =
            [
                Deliverable("proposal", "《定制化方案书》", "Custom proposal"),
                Deliverable("signed-confirmation", "客户签字确认", "Customer's signed confirmation"),
            ],
        },
        new StagePlan("S03", "商务谈判", "Commercial negotiation")
        {
            ConversionToNext = 5_000,
            LeadTimeDays = 7,
            TimeLimitDays = 7,
            RequiredActionZh = "价格谈判与条款确认",
            RequiredActionEn = "Price negotiation, terms confirmed",
            Deadline = StageDeadline.AfterNode("S02", days: 7),
            Documents = [Deliverable("minutes", "《谈判纪要》", "Negotiation minutes")],
        },
        new StagePlan("S04", "合同签订", "Contract signed", StageKind.Won)
        {
            RequiredActionZh = "法务审核与客户资质核验",
            RequiredActionEn = "Legal review and customer qualification check",
            Documents =
            [
                Compliance("legal-review", "法务审核记录", "Legal review record"),
                Compliance("qualification", "客户资质证明", "Customer qualification proof"),
                Deliverable("contract", "合同", "Contract"),
            ],
        },
        new StagePlan("S05", "回款", "Payment collected", StageKind.AfterWon)
        {
            RequiredActionZh = "按回款计划收款",
            RequiredActionEn = "Collect by the payment plan",
        });

    /// <summary>Projects won by bidding; half, four fifths and nine tenths go on, after two, one and one month.</summary>
    public static NewPipeline ProjectSale() => NewPipeline.From(
        SalesPipeline.Create("项目型销售", "Project sale", position: 2),
        new StagePlan("P01", "潜在客户跟踪", "Prospect tracking") { ConversionToNext = 5_000, LeadTimeDays = 60 },
        new StagePlan("P02", "项目投标", "Project bidding") { ConversionToNext = 8_000, LeadTimeDays = 30 },
        new StagePlan("P03", "商务洽谈", "Commercial negotiation")
        {
            ConversionToNext = 9_000,
            LeadTimeDays = 30,
            TimeLimitDays = 7,
        },
        new StagePlan("P04", "签订合同", "Contract signed", StageKind.Won));

    private static StageDocument Deliverable(string key, string zh, string en) => new(key, DocumentKind.Deliverable, zh, en);

    private static StageDocument Compliance(string key, string zh, string en) => new(key, DocumentKind.Compliance, zh, en);
}
