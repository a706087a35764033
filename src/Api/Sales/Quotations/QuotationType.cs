using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Quotations in the graph; <c>GET /files/quotations?id=…</c> has one as PDF.</summary>
internal static class QuotationType
{
    public static void Define(ObjectTypeBuilder<Quotation> quotation)
    {
        quotation.Entity();
        quotation.Field(q => q.Number);
        quotation.Field(q => q.Revision);
        quotation.Field(q => q.Status);
        DefineAmounts(quotation);
        quotation.Field(q => q.ValidUntil);
        quotation.Field(q => q.Terms);
        quotation.Field(q => q.Approver);
        quotation.Field(q => q.RejectionReason);
        quotation.Field(q => q.CreatedAt);
        quotation.Field(q => q.ChangedAt);
        quotation.Field(q => q.SentAt);
        quotation.Field(q => q.AnsweredAt);
        quotation.Field(q => q.Version);
        quotation.One<Opportunity>("opportunity", q => q.OpportunityId).NonNull().Describe("The opportunity it is an offer for.");
        quotation.One<Quotation>("replaces", q => q.ReplacesId).Describe("The revision it is made from.");
        quotation.One<User>("by", q => q.ByUserId).NonNull().Describe("Who made it.");
        quotation.List<QuotationLine, Guid>("lines", q => q.Id, l => l.QuotationId, context => context.Visible<QuotationLine>())
            .OrderBy(l => l.Position)
            .Describe("Its positions in their order.");
        quotation.Connection<Approval, Guid>("approvals", q => q.Id, a => a.QuotationId, context => context.Visible<Approval>())
            .DefaultOrder(a => a.RequestedAt)
            .Describe("The approvals that were asked for, the first one first.");
    }

    private static void DefineAmounts(ObjectTypeBuilder<Quotation> quotation)
    {
        quotation.Field(q => q.Currency).As(Scalars.Currency);
        quotation.Field("discountRatio", q => q.DiscountRatio).AsDecimal(Scalars.RatioDecimals)
            .Describe("The share taken off the whole, as it was entered; null where it is an amount or nothing.");
        quotation.Field("discountAmount", q => q.DiscountUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("The amount taken off the whole, as it was entered; null where it is a share or nothing.");
        quotation.Field("listTotal", q => q.ListUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("The price by the list, without tax.");
        quotation.Field("grossTotal", q => q.GrossUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("Before discounts, without tax: the sum of its lines.");
        quotation.Field("discountTotal", q => q.OffUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("All that is taken off, of positions and of the whole.");
        quotation.Field("netTotal", q => q.NetUnits).AsDecimal(Scalars.MoneyDecimals).Describe("After discounts, without tax.");
        quotation.Field("taxTotal", q => q.TaxUnits).AsDecimal(Scalars.MoneyDecimals).Describe("The tax: the sum of its lines.");
        quotation.Field("total", q => q.TotalUnits).AsDecimal(Scalars.MoneyDecimals).Describe("What is to be paid: net and tax.");
        quotation.Field("discountShare", q => q.DiscountShare).AsDecimal(Scalars.RatioDecimals)
            .Describe("The share by which it is below the price by the list, as a fraction; the limits of approval are about this.");
    }
}
