using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>How each key figure is calculated, as it is printed in the appendix.</summary>
internal static class ReviewDefinitions
{
    public static LocalText Of(MetricKey key) => key switch
    {
        MetricKey.Leads => new(
            "周期内新建的线索数",
            "leads created in the period"),
        MetricKey.LeadConversion => new(
            "周期内转为商机的线索数 ÷ 周期内新建的线索数（可超过 100%）",
            "leads converted to an opportunity in the period ÷ leads created in the period (can exceed 100%)"),
        MetricKey.AverageOrderValue => new(
            "成交金额 ÷ 成交单数，按成交日期",
            "won value ÷ number of won opportunities, by won date"),
        MetricKey.RevenuePerRep => new(
            "成交金额 ÷ 周期内在团队任职的销售人数",
            "won value ÷ reps with an active team membership in the period"),
        MetricKey.WonValue => new(
            "周期内成交商机的金额之和（本位币）；合同签订即为成交",
            "value of the opportunities won in the period, in base currency; won means the contract is signed"),
        MetricKey.WonCount => new(
            "周期内成交的商机数",
            "number of opportunities won in the period"),
        MetricKey.NewPipeline => new(
            "周期内新建商机的金额之和（本位币）",
            "value of the opportunities created in the period, in base currency"),
        MetricKey.WinRate => new(
            "成交数 ÷（成交数 + 丢单数），按关闭日期；终止不计入",
            "won ÷ (won + lost), by closing date; terminated ones are left out"),
        MetricKey.SalesCycle => new(
            "从创建到成交的平均天数，不含中止时间",
            "mean days from created to won, suspended time excluded"),
    };
}
