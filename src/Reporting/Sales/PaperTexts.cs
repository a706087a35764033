using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>Every label of the papers of a sale, in both languages.</summary>
internal static class PaperTexts
{
    public static LocalText Quotation { get; } = new("报价单", "Quotation");
    public static LocalText QuotationReference { get; } = new("Q{0:D5} 第 {1} 版", "Q{0:D5} rev. {1}");
    public static LocalText Contract { get; } = new("销售合同", "Sales contract");
    public static LocalText ContractReference { get; } = new("C{0:D5}", "C{0:D5}");
    public static LocalText Keywords { get; } = new("销售, 报价, 合同", "sales, quotation, contract");
    public static LocalText NotApproved { get; } = new("草稿，未经批准，不具约束力", "Draft, not approved, not binding");
    public static LocalText NotSigned { get; } = new("草拟，未签订", "Draft, not signed");
    public static LocalText NoLongerValid { get; } = new("已失效", "No longer valid");
    public static LocalText Continued { get; } = new("续", "continued");

    public static LocalText Customer { get; } = new("客户", "Customer");
    public static LocalText Contact { get; } = new("联系人", "Contact");
    public static LocalText Reach { get; } = new("联系方式", "Phone / e-mail");
    public static LocalText Subject { get; } = new("项目", "Subject");
    public static LocalText ReferenceNumber { get; } = new("编号", "Number");
    public static LocalText Date { get; } = new("日期", "Date");
    public static LocalText ValidUntil { get; } = new("有效期至", "Valid until");
    public static LocalText Currency { get; } = new("币种", "Currency");
    public static LocalText PreparedBy { get; } = new("报价人", "Prepared by");

    public static LocalText Positions { get; } = new("明细", "Items");
    public static LocalText Item { get; } = new("名称", "Item");
    public static LocalText Quantity { get; } = new("数量", "Quantity");
    public static LocalText UnitPrice { get; } = new("单价（不含税）", "Unit price excl. tax");
    public static LocalText Discount { get; } = new("折扣", "Discount");
    public static LocalText TaxRate { get; } = new("税率", "Tax");
    public static LocalText Net { get; } = new("金额（不含税）", "Amount excl. tax");

    public static LocalText Gross { get; } = new("折前合计", "Before discount");
    public static LocalText NetSum { get; } = new("不含税合计", "Total excl. tax");
    public static LocalText TaxAt { get; } = new("增值税 {0}", "VAT {0}");
    public static LocalText Total { get; } = new("价税合计", "Total incl. tax");
    public static LocalText InCapitals { get; } = new("大写：人民币{0}", "In words: {0}");

    public static LocalText Plan { get; } = new("付款计划", "Payment plan");
    public static LocalText Instalment { get; } = new("款项", "Instalment");
    public static LocalText DueOn { get; } = new("应付日期", "Due on");
    public static LocalText Share { get; } = new("比例", "Share");
    public static LocalText Amount { get; } = new("金额", "Amount");

    public static LocalText BuyerSide { get; } = new("甲方（买方）", "Buyer");
    public static LocalText SellerSide { get; } = new("乙方（卖方）", "Seller");
    public static LocalText Signed { get; } = new("签订日期", "Signed on");
    public static LocalText Terms { get; } = new("条款", "Terms");
    public static LocalText Offered { get; } = new("报价方", "Offered by");
    public static LocalText Agreed { get; } = new("客户确认", "Accepted by");
    public static LocalText Signature { get; } = new("签字 / 盖章", "Signature / stamp");
    public static LocalText SignedOn { get; } = new("日期", "Date");
}
