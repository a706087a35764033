using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Reporting.Tests.Sales;

/// <summary>Papers with every kind of part.</summary>
internal static class SomePapers
{
    public static readonly IReadOnlyList<PaperLine> Lines =
    [
        new(1, "自主移动机器人 AMR-600", "台", 3, 1_999.99m, 5_999.97m, 374.03m, 5_625.94m, 0.13m, 731.37m, 6_357.31m),
        new(2, "安装与调试 Installation", "人天", 2.5m, 800, 2_000, 25.97m, 1_974.03m, 0.06m, 118.44m, 2_092.47m),
    ];

    public static readonly PaperTotals Totals = new(7_999.97m, 400, 7_599.97m, 849.81m, 8_449.78m);

    public static QuotationPaper Quotation(int lines = 2, QuotationStatus status = QuotationStatus.Sent) => new(
        12,
        2,
        status,
        "华东仓自动化改造",
        new PaperParty("CrmGraph 示范公司", null, "李明", "li.ming@example.test"),
        new PaperParty("深圳市智造科技有限公司", "华南", "周堃", "+86 755 1234 5678"),
        "CNY",
        new DateOnly(2026, 11, 22),
        new DateOnly(2026, 12, 22),
        [.. Enumerable.Range(0, lines).Select(i => Lines[i % 2] with { Position = i + 1 })],
        Totals,
        "1. 签约后 7 日内支付 30%，发货前支付 60%，验收后支付 10%。\n2. 交货期：收到首付款后 45 天。");

    public static ContractPaper Contract()
    {
        var quotation = Quotation();
        return new ContractPaper(
            5,
            ContractStatus.Signed,
            quotation.Subject,
            quotation.Seller,
            quotation.Buyer,
            quotation.Number,
            quotation.Revision,
            quotation.Currency,
            quotation.On,
            quotation.Lines,
            quotation.Totals,
            [
                new(1, "首付款", new DateOnly(2026, 11, 29), 2_534.93m),
                new(2, "发货款", new DateOnly(2027, 1, 10), 5_069.87m),
                new(3, "尾款", new DateOnly(2027, 2, 28), 844.98m),
            ],
            quotation.Terms);
    }
}
