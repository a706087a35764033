namespace CrmGraph.Domain.Sales.Contracts;

/// <summary>A contract in this status is not for what was asked.</summary>
/// <param name="ContractId">The contract.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Needed">In which status it would have to be.</param>
public sealed record ContractStatusForbids(Guid ContractId, ContractStatus Status, ContractStatus Needed) : Refusal(
    "CONTRACT_STATUS_FORBIDS",
    $"The contract is {Status}; this is done with one that is {Needed}.");

/// <summary>A quotation becomes one contract.</summary>
/// <param name="ContractId">The contract it became.</param>
public sealed record QuotationHasContract(Guid ContractId) : Refusal(
    "QUOTATION_HAS_CONTRACT",
    "This quotation already became a contract. Go on with that one, or cancel it first.");

/// <summary>A contract is signed with the plan by which it is paid.</summary>
/// <param name="ContractId">The contract.</param>
public sealed record PaymentPlanMissing(Guid ContractId) : Refusal(
    "PAYMENT_PLAN_MISSING",
    "Say first in which instalments the contract is paid.");
