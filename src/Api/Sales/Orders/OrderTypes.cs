using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Orders;

/// <summary>Orders and deliveries in the graph.</summary>
internal static class OrderTypes
{
    public static void DefineOrder(ObjectTypeBuilder<SalesOrder> order)
    {
        order.Entity();
        order.Field(o => o.Number);
        order.Field(o => o.ExternalId);
        order.Field(o => o.Status);
        order.Field(o => o.OrderedOn);
        order.Field(o => o.Currency).As(Scalars.Currency);
        order.Field("netTotal", o => o.NetUnits).AsDecimal(Scalars.MoneyDecimals).Describe("Without tax: the sum of its lines.");
        order.Field("taxTotal", o => o.TaxUnits).AsDecimal(Scalars.MoneyDecimals).Describe("The tax: the sum of its lines.");
        order.Field("total", o => o.TotalUnits).AsDecimal(Scalars.MoneyDecimals).Describe("With tax.");
        order.Field(o => o.CreatedAt);
        order.Field(o => o.Version);
        order.One<Contract>("contract", o => o.ContractId).NonNull().Describe("The contract.");
        order.One<Opportunity>("opportunity", o => o.OpportunityId).NonNull().Describe("The opportunity.");
        order.One<User>("by", o => o.ByUserId).NonNull().Describe("Who recorded it.");
        order.List<OrderLine, Guid>("lines", o => o.Id, l => l.OrderId, context => context.Visible<OrderLine>())
            .OrderBy(l => l.Position)
            .Describe("Its lines in their order.");
        order.List<Delivery, Guid>("deliveries", o => o.Id, d => d.OrderId, context => context.Visible<Delivery>())
            .OrderBy(d => d.Number)
            .Describe("What was delivered of it, the first delivery first.");
    }

    public static void DefineLine(ObjectTypeBuilder<OrderLine> line)
    {
        line.Entity();
        line.Field(l => l.Position);
        line.Field("quantity", l => l.Quantity).AsDecimal(Scalars.MoneyDecimals).Describe("How much of it is ordered.");
        line.Field("delivered", l => l.Delivered).AsDecimal(Scalars.MoneyDecimals).Describe("How much of that was delivered.");
        line.Field("net", l => l.NetUnits).AsDecimal(Scalars.MoneyDecimals).Describe("Without tax.");
        line.Field("tax", l => l.TaxUnits).AsDecimal(Scalars.MoneyDecimals).Describe("The tax.");
        line.Field("total", l => l.TotalUnits).AsDecimal(Scalars.MoneyDecimals).Describe("With tax.");
        line.One<QuotationLine>("quotationLine", l => l.QuotationLineId).NonNull().Describe("The position that is ordered.");
    }

    public static void DefineDelivery(ObjectTypeBuilder<Delivery> delivery)
    {
        delivery.Entity();
        delivery.Field(d => d.Number);
        delivery.Field(d => d.DeliveredOn);
        delivery.Field(d => d.Note);
        delivery.Field(d => d.RecordedAt);
        delivery.One<SalesOrder>("order", d => d.OrderId).NonNull().Describe("The order.");
        delivery.One<User>("by", d => d.ByUserId).NonNull().Describe("Who recorded it.");
        delivery.List<DeliveryLine, Guid>("lines", d => d.Id, l => l.DeliveryId, context => context.Visible<DeliveryLine>())
            .OrderBy(l => l.Id)
            .Describe("What went with it.");
    }

    public static void DefineDeliveryLine(ObjectTypeBuilder<DeliveryLine> line)
    {
        line.Entity();
        line.Field("quantity", l => l.Quantity).AsDecimal(Scalars.MoneyDecimals).Describe("How much of it.");
        line.One<OrderLine>("orderLine", l => l.OrderLineId).NonNull().Describe("The line that was delivered.");
    }
}
