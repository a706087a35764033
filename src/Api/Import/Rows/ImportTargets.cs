using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import.Rows;

/// <summary>What rows may become.</summary>
internal static class ImportTargets
{
    public static ImportTarget Of(ImportKind kind) => kind switch
    {
        ImportKind.Customers => new CustomerTarget(),
        ImportKind.Contacts => new ContactTarget(),
        ImportKind.Leads => new LeadTarget(),
        ImportKind.Opportunities => new OpportunityTarget(),
        ImportKind.Orders => new OrderTarget(),
    };
}
