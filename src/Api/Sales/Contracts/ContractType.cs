using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>Contracts in the graph; <c>GET /files/contracts?id=…</c> has one as PDF.</summary>
internal static class ContractType
{
    public static void Define(ObjectTypeBuilder<Contract> contract)
    {
        contract.Entity();
        contract.Field(c => c.Number);
        contract.Field(c => c.Title);
        contract.Field(c => c.Status);
        DefineAmounts(contract);
        contract.Field(c => c.Terms);
        contract.Field(c => c.SignedOn);
        contract.Field(c => c.CancelReason);
        contract.Field(c => c.CreatedAt);
        contract.Field(c => c.ChangedAt);
        contract.Field(c => c.Version);
        contract.One<Opportunity>("opportunity", c => c.OpportunityId).NonNull().Describe("The opportunity it came from.");
        contract.One<Quotation>("quotation", c => c.QuotationId).NonNull().Describe("The accepted quotation, with the lines.");
        contract.One<User>("by", c => c.ByUserId).NonNull().Describe("Who made it.");
        contract.List<Instalment, Guid>("instalments", c => c.Id, i => i.ContractId, context => context.Visible<Instalment>())
            .OrderBy(i => i.Position)
            .Describe("回款计划: in which instalments it is paid.");
        contract.Connection<SalesOrder, Guid>("orders", c => c.Id, o => o.ContractId, context => context.Visible<SalesOrder>())
            .DefaultOrder(o => o.Number)
            .Describe("What was ordered on it, the first order first.");
    }

    private static void DefineAmounts(ObjectTypeBuilder<Contract> contract)
    {
        contract.Field(c => c.Currency).As(Scalars.Currency);
        contract.Field("netTotal", c => c.NetUnits).AsDecimal(Scalars.MoneyDecimals).Describe("Without tax.");
        contract.Field("taxTotal", c => c.TaxUnits).AsDecimal(Scalars.MoneyDecimals).Describe("The tax.");
        contract.Field("total", c => c.TotalUnits).AsDecimal(Scalars.MoneyDecimals).Describe("What is to be paid.");
        contract.Field("invoiced", c => c.InvoicedUnits).AsDecimal(Scalars.MoneyDecimals).Describe("已开票: how much of it is invoiced.");
        contract.Field("received", c => c.ReceivedUnits).AsDecimal(Scalars.MoneyDecimals).Describe("已回款: how much of it was paid.");
        contract.Field("outstanding", c => c.TotalUnits - c.ReceivedUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("应收: how much of it is still to be paid.");
    }
}
