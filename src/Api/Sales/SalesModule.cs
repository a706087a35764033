using CrmGraph.Api.Graph;
using CrmGraph.Api.Sales.Collection;
using CrmGraph.Api.Sales.Contracts;
using CrmGraph.Api.Sales.Orders;
using CrmGraph.Api.Sales.Quotations;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales;

/// <summary>From the offer to the money: quotations, and what is agreed, delivered and paid.</summary>
internal static class SalesModule
{
    public static SchemaBuilder AddSales(this SchemaBuilder schema)
    {
        schema.InMemory<SellingSettings>("SellingSettings");
        schema.Query(query => query
            .Field("sellingRules", context => SellingSettings.Read(context.Db(), context.Stop))
            .Describe("What a quotation may do without approval, and what it says where nothing else is said."));
        schema.Compute<UpdateSellingRulesInput, SellingSettings>("updateSellingRules", "sellingRules", UpdateSellingRules.Run);
        schema.AddQuotations();
        schema.AddContracts();
        schema.AddOrders();
        schema.AddCollection();
        return schema;
    }
}
