namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>A quotation went one step further.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="OpportunityId">Its opportunity.</param>
/// <param name="From">Its status before.</param>
/// <param name="To">Its status now.</param>
/// <param name="By">The user who did it; nobody where the clock did.</param>
/// <param name="At">When, UTC.</param>
public sealed record QuotationStatusChanged(
    Guid QuotationId,
    Guid OpportunityId,
    QuotationStatus From,
    QuotationStatus To,
    Guid By,
    DateTime At) : DomainEvent(At);
