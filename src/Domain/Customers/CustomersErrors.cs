namespace CrmGraph.Domain.Customers;

/// <summary>A customer cannot belong to itself.</summary>
/// <param name="CustomerId">The customer.</param>
public sealed record CustomerIsItsOwnParent(Guid CustomerId) : Refusal(
    "CUSTOMER_IS_ITS_OWN_PARENT",
    "A customer cannot be its own parent. Choose another customer or none.");

/// <summary>A record cannot be merged with itself.</summary>
/// <param name="CustomerId">The customer.</param>
public sealed record CustomerMergedWithItself(Guid CustomerId) : Refusal(
    "CUSTOMER_MERGED_WITH_ITSELF",
    "These are the same record. Choose another one to merge with it.");

/// <summary>The parent that was chosen belongs to the customer itself.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="ParentId">The chosen parent.</param>
public sealed record CustomerBelowItself(Guid CustomerId, Guid ParentId) : Refusal(
    "CUSTOMER_BELOW_ITSELF",
    "The chosen parent is a subsidiary of this customer. Choose another one or none.");

/// <summary>The person has agreed already.</summary>
/// <param name="ConsentId">The consent that holds.</param>
public sealed record ConsentAlreadyGiven(Guid ConsentId) : Refusal(
    "CONSENT_ALREADY_GIVEN",
    "The person has agreed to this purpose on this channel. Withdraw that consent first if another text was agreed to.");

/// <summary>The consent was taken back before.</summary>
/// <param name="ConsentId">The consent.</param>
public sealed record ConsentAlreadyWithdrawn(Guid ConsentId) : Refusal(
    "CONSENT_ALREADY_WITHDRAWN",
    "The consent was withdrawn before. Record another one if the person agrees again.");

/// <summary>The person's data was erased, and the record is there for past figures only.</summary>
/// <param name="CustomerId">The customer.</param>
public sealed record CustomerIsErased(Guid CustomerId) : Refusal(
    "CUSTOMER_IS_ERASED",
    "The data of this customer was erased. Register a new one.");
