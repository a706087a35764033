using CrmGraph.Api.Graph;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Quotations;

internal static class QuotationLineType
{
    public static void Define(ObjectTypeBuilder<QuotationLine> line)
    {
        line.Entity();
        line.Field(l => l.Position);
        line.Field(l => l.Text);
        line.Field(l => l.Unit);
        line.Field("quantity", l => l.Quantity).AsDecimal(Scalars.MoneyDecimals).Describe("How much of it.");
        line.Field("unitPrice", l => l.UnitPrice).AsDecimal(Scalars.MoneyDecimals).Describe("The price of one without tax.");
        line.Field("listPrice", l => l.ListPrice).AsDecimal(Scalars.MoneyDecimals)
            .Describe("The price of one by the list then; null where it was on no list.");
        line.Field("discountRatio", l => l.DiscountRatio).AsDecimal(Scalars.RatioDecimals)
            .Describe("The share taken off this position, as it was entered; null where it is an amount or nothing.");
        line.Field("discountAmount", l => l.DiscountUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("The amount taken off this position, as it was entered; null where it is a share or nothing.");
        line.Field("gross", l => l.GrossUnits).AsDecimal(Scalars.MoneyDecimals).Describe("Quantity times unit price, to the smallest coin.");
        line.Field("discount", l => l.OffUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("All that is taken off, its part of the discount on the whole included.");
        line.Field("net", l => l.NetUnits).AsDecimal(Scalars.MoneyDecimals).Describe("What remains, without tax.");
        line.Field("taxRate", l => l.TaxRate).AsDecimal(Scalars.RatioDecimals).Describe("The tax on it, as a fraction.");
        line.Field("tax", l => l.TaxUnits).AsDecimal(Scalars.MoneyDecimals).Describe("The tax, to the smallest coin.");
        line.Field("total", l => l.TotalUnits).AsDecimal(Scalars.MoneyDecimals).Describe("With tax.");
        line.Field("ordered", l => l.Ordered).AsDecimal(Scalars.MoneyDecimals).Describe("How much of it was ordered.");
        line.One<Product>("product", l => l.ProductId).Describe("The product; null for anything else.");
    }
}
