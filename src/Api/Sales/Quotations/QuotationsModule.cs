using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Priced offers, their approval and the customer's answer.</summary>
internal static class QuotationsModule
{
    private static readonly Type[] Offering = [typeof(QuotationStatusForbids), typeof(OpportunityAlreadyClosed), typeof(OpportunityIsArchived)];
    private static readonly Type[] Dated = [typeof(QuotationNoLongerValid), .. Offering];

    public static void AddQuotations(this SchemaBuilder schema)
    {
        schema.Enum<QuotationStatus>();
        schema.Object<Quotation>("Quotation", QuotationType.Define);
        schema.Object<QuotationLine>("QuotationLine", QuotationLineType.Define);
        schema.Extend<Opportunity>(opportunity => opportunity
            .Connection<Quotation, Guid>("quotations", o => o.Id, q => q.OpportunityId, context => context.Visible<Quotation>())
            .DefaultOrder(q => q.CreatedAt)
            .Describe("What was offered, the first quotation first."));
        schema.Extend<Approval>(approval => approval
            .One<Quotation>("quotation", a => a.QuotationId)
            .Describe("The quotation that is to be approved; null for anything else."));
        schema.Query(query =>
        {
            query.One<Quotation>("quotation");
            query.Connection<Quotation>("quotations", context => context.Visible<Quotation>()).DefaultOrder(q => q.CreatedAt)
                .Describe("The quotations of the opportunities you may see, every revision, the first one first.");
        });
        AddWriting(schema);
        AddAnswers(schema);
    }

    private static void AddWriting(SchemaBuilder schema)
    {
        schema.Change<CreateQuotationInput, Quotation>("createQuotation", "quotation", CreateQuotation.Run, [typeof(RateMissing), .. Offering]);
        schema.Change<UpdateQuotationInput, Quotation>("updateQuotation", "quotation", UpdateQuotation.Run, [typeof(RateMissing), .. Offering]);
        schema.Change<ReviseQuotationInput, Quotation>(
            "reviseQuotation", "quotation", ReviseQuotation.Run, [typeof(QuotationAlreadyRevised), .. Offering]);
        schema.Change<SubmitQuotationInput, Quotation>("submitQuotation", "quotation", SubmitQuotation.Run, Offering);
        schema.Change<DecideQuotationInput, Quotation>(
            "decideQuotation",
            "quotation",
            DecideQuotation.Run,
            [typeof(ApprovalNeedsRole), typeof(ApprovalNeedsSomebodyElse), typeof(ApprovalAlreadyDecided), .. Offering]);
    }

    private static void AddAnswers(SchemaBuilder schema)
    {
        schema.Change<SendQuotationInput, Quotation>("sendQuotation", "quotation", SendQuotation.Run, Dated);
        schema.Change<AcceptQuotationInput, Quotation>("acceptQuotation", "quotation", AcceptQuotation.Run, Dated);
        schema.Change<RejectQuotationInput, Quotation>("rejectQuotation", "quotation", RejectQuotation.Run, Offering);
    }
}
