using CrmGraph.Api.Access;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>回款: what is due, invoiced and paid.</summary>
internal static class CollectionModule
{
    private static readonly Type[] Paying = [typeof(ContractStatusForbids), typeof(OpportunityAlreadyClosed), typeof(OpportunityIsArchived)];

    public static void AddCollection(this SchemaBuilder schema)
    {
        schema.Enum<PaymentMethod>();
        schema.Object<Instalment>("Instalment", CollectionTypes.DefineInstalment);
        schema.Object<Invoice>("Invoice", CollectionTypes.DefineInvoice);
        schema.Object<Payment>("Payment", CollectionTypes.DefinePayment);
        schema.InMemory<OpportunityCollection>("OpportunityCollection");
        schema.InMemory<AgingBand>("AgingBand");
        schema.InMemory<CollectionAging>("CollectionAging");
        schema.Extend<Opportunity>(opportunity => opportunity
            .Batch("collection", o => o.Id, (ids, context) => OpportunityCollection.Of(ids, context.Db(), context.Clock().UtcNow(), context.Stop))
            .NonNull()
            .Describe("回款: what its signed contracts bring, what was paid and what is outstanding, in base currency."));
        AddQueries(schema);
        AddMutations(schema);
    }

    private static void AddQueries(SchemaBuilder schema) => schema.Query(query =>
    {
        query.Connection<Instalment>("receivables", Receivables).DefaultOrder(i => i.DueOn)
            .Describe("催收清单: the instalments of signed contracts that are not paid in full, the first day first. What is due before today is overdue.");
        query.Connection<Invoice>("invoices", context => context.Visible<Invoice>()).DefaultOrder(i => i.Number)
            .Describe("The invoices of the opportunities you may see, the first number first.");
        query.Connection<Payment>("payments", context => context.Visible<Payment>()).DefaultOrder(p => p.Number)
            .Describe("The payments on the opportunities you may see, the first number first.");
        query.Field("collectionAging", context =>
                CollectionAging.Read(context.Db(), context.Caller(), context.Clock().UtcNow(), context.Stop))
            .Describe("账龄: what is still to be paid on the opportunities you may see, by how long it is overdue.");
    });

    private static void AddMutations(SchemaBuilder schema)
    {
        schema.Change<RescheduleInstalmentInput, Instalment>("rescheduleInstalment", "instalment", RescheduleInstalment.Run, Paying);
        schema.Change<IssueInvoiceInput, Invoice>("issueInvoice", "invoice", IssueInvoice.Run, [typeof(InvoiceExceedsInstalment), .. Paying]);
        schema.Change<VoidInvoiceInput, Invoice>("voidInvoice", "invoice", VoidInvoice.Run, [typeof(InvoiceAlreadyVoided), .. Paying]);
        schema.Change<RecordPaymentInput, Payment>("recordPayment", "payment", RecordPayment.Run, [typeof(PaymentExceedsInstalment), .. Paying]);
        schema.Change<ReversePaymentInput, Payment>("reversePayment", "payment", ReversePayment.Run, [typeof(PaymentAlreadyReversed), .. Paying]);
        schema.Change<CompleteCollectionInput, Opportunity>(
            "completeCollection",
            "opportunity",
            CompleteCollection.Run,
            typeof(CollectionIncomplete),
            typeof(OpportunityNotWon),
            typeof(OpportunityIsArchived),
            typeof(OpportunityAlreadyInStage),
            typeof(NoStageAfterWinning));
    }

    private static IQueryable<Instalment> Receivables(RequestContext context)
    {
        var signed = context.Visible<Contract>().Where(contract => contract.Status == ContractStatus.Signed);
        return context.Visible<Instalment>().Where(i => i.OutstandingUnits > 0 && signed.Any(contract => contract.Id == i.ContractId));
    }
}
