using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Domain.Service;

namespace CrmGraph.Api.Merging;

/// <summary>All that points at a customer and goes along when its record is merged into another one.</summary>
/// <remarks>What belongs to an opportunity goes with it. A test compares this list with the model of the database.</remarks>
internal static class CustomerReferences
{
    public static readonly IReadOnlyList<CustomerReference> All =
    [
        CustomerReference.Of<Opportunity>(opportunity => opportunity.CustomerId),
        CustomerReference.Of<Contact>(contact => contact.CustomerId),
        CustomerReference.Of<FollowUp>(followUp => followUp.CustomerId),
        CustomerReference.Of<Lead>(lead => lead.CustomerId),
        CustomerReference.Of<Customer>(subsidiary => subsidiary.ParentId),
        CustomerReference.Of<TierAssignment>(assignment => assignment.CustomerId),
        CustomerReference.Of<Notification>(notification => notification.CustomerId),
        CustomerReference.Of<CustomerDocument>(document => document.CustomerId),
        CustomerReference.Of<Complaint>(complaint => complaint.CustomerId),
        CustomerReference.Of<CustomerAlias>(alias => alias.CustomerId),
    ];
}
