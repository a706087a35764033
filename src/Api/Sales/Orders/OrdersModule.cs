using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Orders;

/// <summary>What was ordered, and what went to the customer.</summary>
internal static class OrdersModule
{
    private static readonly Type[] Selling = [typeof(NothingLeft), typeof(OpportunityAlreadyClosed), typeof(OpportunityIsArchived)];

    public static void AddOrders(this SchemaBuilder schema)
    {
        schema.Enum<OrderStatus>();
        schema.Object<SalesOrder>("Order", OrderTypes.DefineOrder);
        schema.Object<OrderLine>("OrderLine", OrderTypes.DefineLine);
        schema.Object<Delivery>("Delivery", OrderTypes.DefineDelivery);
        schema.Object<DeliveryLine>("DeliveryLine", OrderTypes.DefineDeliveryLine);
        schema.Query(query =>
        {
            query.One<SalesOrder>("order");
            query.Connection<SalesOrder>("orders", context => context.Visible<SalesOrder>()).DefaultOrder(o => o.Number)
                .Describe("The orders of the opportunities you may see, the first number first.");
            query.Connection<Delivery>("orderDeliveries", context => context.Visible<Delivery>()).DefaultOrder(d => d.Number)
                .Describe("The deliveries of the opportunities you may see, the first number first.");
        });
        schema.Change<PlaceOrderInput, SalesOrder>(
            "placeOrder", "order", PlaceOrder.Run, [typeof(OrderExceedsContract), typeof(ContractStatusForbids), .. Selling]);
        schema.Change<RecordDeliveryInput, Delivery>(
            "recordDelivery", "delivery", RecordDelivery.Run, [typeof(DeliveryExceedsOrder), .. Selling]);
    }
}
