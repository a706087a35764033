namespace CrmGraph.Domain.Sales.Contracts;

/// <summary>A contract was signed or given up.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="OpportunityId">Its opportunity.</param>
/// <param name="From">Its status before.</param>
/// <param name="To">Its status now.</param>
/// <param name="By">The user who recorded it.</param>
/// <param name="At">When, UTC.</param>
public sealed record ContractStatusChanged(
    Guid ContractId,
    Guid OpportunityId,
    ContractStatus From,
    ContractStatus To,
    Guid By,
    DateTime At) : DomainEvent(At);
