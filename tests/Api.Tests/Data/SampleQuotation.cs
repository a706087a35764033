using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Api.Tests.Data;

/// <summary>A quotation of the sample company with its lines.</summary>
internal sealed record SampleQuotation(Quotation Quotation, IReadOnlyList<QuotationLine> Lines)
{
    public static SampleQuotation Make(Opportunity opportunity, int number, Product product, bool isSent, DateOnly today, DateTime now, Guid by)
    {
        var quotation = Quotation.Make(opportunity, number, now.AddMinutes(number), by);
        var draft = new QuotationDraft(Discount.Of(500, null), today.AddDays(number), $"条款 {number}");
        var lines = quotation.Write(
            draft,
            [
                new(product.Name, 10_000 * number, 995_000, 1_300) { ProductId = product.Id, ListPrice = 995_000, Unit = "台" },
                new("安装 installation", 15_000, 1_234_500, 600) { Discount = Discount.Of(null, 10_000) },
            ],
            today,
            now);
        if (isSent)
        {
            quotation.Submit(new DiscountLimits(1_000, 2_000), now, by);
            quotation.Send(today, now, by);
            quotation.Reject($"太贵 {number}", now, by);
        }

        return new(quotation, lines);
    }
}
