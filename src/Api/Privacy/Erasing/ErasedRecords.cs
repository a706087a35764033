using CrmGraph.Domain;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Pipeline.Ownership;
using CrmGraph.Domain.Privacy;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Domain.Service;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>What becomes of each kind of record that belongs to a customer, in an order in which nothing is pointed at when it is deleted.</summary>
/// <remarks>A test fills every text of everything that leads to a customer, and finds what is missing here.</remarks>
internal static class ErasedRecords
{
    public static readonly IReadOnlyList<ErasedRows> All =
    [
        new ErasedRows<Notification>(circle => circle.Notifications, ErasureFate.Erased),
        new ErasedRows<Consent>(Consents, ErasureFate.Erased),
        new ErasedRows<Complaint>(circle => circle.OfCustomer<Complaint>(c => c.CustomerId), ErasureFate.Anonymised, set => set
            .SetProperty(c => c.ContactId, (Guid?)null)
            .SetProperty(c => c.Subject, ErasedText.Value)
            .SetProperty(c => c.Text, "")
            .SetProperty(c => c.Responses, [])),
        new ErasedRows<Contact>(circle => circle.OfCustomer<Contact>(c => c.CustomerId), ErasureFate.Erased),
        new ErasedRows<CustomerDocument>(circle => circle.OfCustomer<CustomerDocument>(d => d.CustomerId), ErasureFate.Erased),
        new ErasedRows<CustomerAlias>(circle => circle.OfCustomer<CustomerAlias>(a => a.CustomerId), ErasureFate.Erased),
        new ErasedRows<TierAssignment>(circle => circle.OfCustomer<TierAssignment>(a => a.CustomerId), ErasureFate.Anonymised, set => set
            .SetProperty(a => a.Reason, (string?)null)),
        new ErasedRows<FollowUp>(circle => circle.FollowUps, ErasureFate.Anonymised, set => set
            .SetProperty(f => f.Need, (string?)null)
            .SetProperty(f => f.Objection, (string?)null)
            .SetProperty(f => f.Commitment, (string?)null)
            .SetProperty(f => f.Solution, (string?)null)
            .SetProperty(f => f.NextStep, (string?)null)
            .SetProperty(f => f.StageName, (string?)null)
            .SetProperty(f => f.Exception, (string?)null)
            .SetProperty(f => f.Text, (string?)null)),
        new ErasedRows<Lead>(circle => circle.Leads, ErasureFate.Anonymised, WipeLead),
        new ErasedRows<OpportunityDocument>(circle => circle.OfOpportunities<OpportunityDocument>(d => d.OpportunityId), ErasureFate.Erased),
        new ErasedRows<ChecklistItem>(circle => circle.OfOpportunities<ChecklistItem>(i => i.OpportunityId), ErasureFate.Anonymised, set => set
            .SetProperty(i => i.ExceptionNote, (string?)null)),
        new ErasedRows<Approval>(circle => circle.OfOpportunities<Approval>(a => a.OpportunityId), ErasureFate.Anonymised, set => set
            .SetProperty(a => a.Request, (string?)null)
            .SetProperty(a => a.Comment, (string?)null)),
        new ErasedRows<OpportunityExpense>(circle => circle.OfOpportunities<OpportunityExpense>(e => e.OpportunityId), ErasureFate.KeptByLaw, set => set
            .SetProperty(e => e.Note, (string?)null)),
        new ErasedRows<LedgerEntry>(circle => circle.OfOpportunities<LedgerEntry>(e => e.OpportunityId), ErasureFate.Anonymised, set => set
            .SetProperty(e => e.Reason, (string?)null)
            .SetProperty(e => e.OverrideReason, (string?)null)),
        new ErasedRows<Quotation>(circle => circle.OfOpportunities<Quotation>(q => q.OpportunityId), ErasureFate.Anonymised, set => set
            .SetProperty(q => q.Terms, (string?)null)
            .SetProperty(q => q.RejectionReason, (string?)null)),
        new ErasedRows<QuotationLine>(circle => circle.OfOpportunities<QuotationLine>(l => l.OpportunityId), ErasureFate.Anonymised, set => set
            .SetProperty(l => l.Text, ErasedText.Value)
            .SetProperty(l => l.Unit, (string?)null)),
        new ErasedRows<Contract>(circle => circle.OfOpportunities<Contract>(c => c.OpportunityId), ErasureFate.KeptByLaw, set => set
            .SetProperty(c => c.Title, ErasedText.Value)
            .SetProperty(c => c.Terms, (string?)null)
            .SetProperty(c => c.CancelReason, (string?)null)),
        new ErasedRows<SalesOrder>(circle => circle.OfOpportunities<SalesOrder>(o => o.OpportunityId), ErasureFate.KeptByLaw, set => set
            .SetProperty(o => o.ExternalId, (string?)null)),
        new ErasedRows<OrderLine>(circle => circle.OfOpportunities<OrderLine>(l => l.OpportunityId), ErasureFate.KeptByLaw),
        new ErasedRows<Delivery>(circle => circle.OfOpportunities<Delivery>(d => d.OpportunityId), ErasureFate.KeptByLaw, set => set
            .SetProperty(d => d.Note, (string?)null)),
        new ErasedRows<DeliveryLine>(circle => circle.OfOpportunities<DeliveryLine>(l => l.OpportunityId), ErasureFate.KeptByLaw),
        new ErasedRows<Instalment>(circle => circle.OfOpportunities<Instalment>(i => i.OpportunityId), ErasureFate.KeptByLaw, set => set
            .SetProperty(i => i.Name, ErasedText.Value)),
        new ErasedRows<Invoice>(circle => circle.OfOpportunities<Invoice>(i => i.OpportunityId), ErasureFate.KeptByLaw, set => set
            .SetProperty(i => i.VoidReason, (string?)null)),
        new ErasedRows<Payment>(circle => circle.OfOpportunities<Payment>(p => p.OpportunityId), ErasureFate.KeptByLaw, set => set
            .SetProperty(p => p.Note, (string?)null)
            .SetProperty(p => p.ReversalReason, (string?)null)),

        // Boards and lists watch these, so each of them tells of it itself.
        new ErasedRows<Opportunity>(circle => circle.Opportunities, ErasureFate.Anonymised),
        new ErasedRows<Customer>(circle => circle.OfCustomer<Customer>(c => c.Id), ErasureFate.Anonymised),
    ];

    /// <summary>Takes the person out of leads.</summary>
    public static void WipeLead(UpdateSettersBuilder<Lead> set) => set
        .SetProperty(l => l.Name, ErasedText.Value)
        .SetProperty(l => l.ExternalId, (string?)null)
        .SetProperty(l => l.Company, (string?)null)
        .SetProperty(l => l.Email, (string?)null)
        .SetProperty(l => l.Phone, (string?)null)
        .SetProperty(l => l.NameKey, (string?)null)
        .SetProperty(l => l.EmailKey, (string?)null)
        .SetProperty(l => l.PhoneKey, (string?)null)
        .SetProperty(l => l.Tags, new List<string>());

    private static IQueryable<Consent> Consents(PersonCircle circle)
    {
        var contacts = circle.OfCustomer<Contact>(contact => contact.CustomerId);
        return circle.Db.Set<Consent>().Where(consent => contacts.Any(contact => contact.Id == consent.ContactId));
    }
}
