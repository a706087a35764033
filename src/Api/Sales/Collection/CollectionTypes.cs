using CrmGraph.Api.Access;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>Instalments, invoices and payments in the graph.</summary>
internal static class CollectionTypes
{
    public static void DefineInstalment(ObjectTypeBuilder<Instalment> instalment)
    {
        instalment.Entity();
        instalment.Field(i => i.Position);
        instalment.Field(i => i.Name);
        instalment.Field(i => i.DueOn);
        instalment.Field(i => i.Currency).As(Scalars.Currency);
        instalment.Field("amount", i => i.AmountUnits).AsDecimal(Scalars.MoneyDecimals).Describe("How much is due.");
        instalment.Field("invoiced", i => i.InvoicedUnits).AsDecimal(Scalars.MoneyDecimals).Describe("How much of it is invoiced.");
        instalment.Field("received", i => i.ReceivedUnits).AsDecimal(Scalars.MoneyDecimals).Describe("How much of it was paid.");
        instalment.Field("outstanding", i => i.OutstandingUnits).AsDecimal(Scalars.MoneyDecimals)
            .Describe("How much of it is still to be paid.");
        instalment.Field(i => i.Version);
        instalment.Batch("daysOverdue", i => i.Id, (ids, context) => DaysOverdue.Of(ids, context.Db(), context.Clock().UtcNow(), context.Stop))
            .NonNull()
            .Describe("逾期天数: since how many days it is overdue today; 0 for what is paid or not due yet.");
        instalment.One<Contract>("contract", i => i.ContractId).NonNull().Describe("The contract.");
        instalment.One<Opportunity>("opportunity", i => i.OpportunityId).NonNull().Describe("The opportunity.");
        instalment.Connection<Invoice, Guid>("invoices", i => i.Id, v => v.InstalmentId, context => context.Visible<Invoice>())
            .DefaultOrder(v => v.Number)
            .Describe("What was invoiced of it, the first invoice first; with those that were voided.");
        instalment.Connection<Payment, Guid>("payments", i => i.Id, p => p.InstalmentId, context => context.Visible<Payment>())
            .DefaultOrder(p => p.Number)
            .Describe("What came in for it, the first payment first; with those that were taken back.");
    }

    public static void DefineInvoice(ObjectTypeBuilder<Invoice> invoice)
    {
        invoice.Entity();
        invoice.Field(i => i.Number);
        invoice.Field(i => i.TaxNumber);
        invoice.Field(i => i.IssuedOn);
        invoice.Field(i => i.Currency).As(Scalars.Currency);
        invoice.Field("amount", i => i.AmountUnits).AsDecimal(Scalars.MoneyDecimals).Describe("How much is demanded, with tax.");
        invoice.Field(i => i.VoidedAt);
        invoice.Field(i => i.VoidReason);
        invoice.Field(i => i.RecordedAt);
        invoice.Field(i => i.Version);
        invoice.One<Instalment>("instalment", i => i.InstalmentId).NonNull().Describe("The instalment.");
        invoice.One<Contract>("contract", i => i.ContractId).NonNull().Describe("The contract.");
        invoice.One<User>("by", i => i.ByUserId).NonNull().Describe("Who issued it.");
    }

    public static void DefinePayment(ObjectTypeBuilder<Payment> payment)
    {
        payment.Entity();
        payment.Field(p => p.Number);
        payment.Field(p => p.ReceivedOn);
        payment.Field(p => p.Method);
        payment.Field(p => p.Currency).As(Scalars.Currency);
        payment.Field("amount", p => p.AmountUnits).AsDecimal(Scalars.MoneyDecimals).Describe("How much came in.");
        payment.Field(p => p.Note);
        payment.Field(p => p.ReversedAt);
        payment.Field(p => p.ReversalReason);
        payment.Field(p => p.RecordedAt);
        payment.Field(p => p.Version);
        payment.One<Instalment>("instalment", p => p.InstalmentId).NonNull().Describe("The instalment.");
        payment.One<Contract>("contract", p => p.ContractId).NonNull().Describe("The contract.");
        payment.One<User>("by", p => p.ByUserId).NonNull().Describe("Who recorded it.");
    }
}
