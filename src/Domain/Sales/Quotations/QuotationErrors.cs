namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>A quotation in this status is not for what was asked.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Allowed">In which status it would have to be.</param>
public sealed record QuotationStatusForbids(Guid QuotationId, QuotationStatus Status, IReadOnlyList<QuotationStatus> Allowed) : Refusal(
    "QUOTATION_STATUS_FORBIDS",
    $"The quotation is {Status}; this is done with one that is {string.Join(" or ", Allowed)}.");

/// <summary>The last day on which the quotation could be sent or accepted has passed.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="ValidUntil">That day.</param>
public sealed record QuotationNoLongerValid(Guid QuotationId, DateOnly ValidUntil) : Refusal(
    "QUOTATION_NO_LONGER_VALID",
    $"The quotation was valid until {ValidUntil:O}. Revise it to offer it again.");

/// <summary>The quotation is being revised already.</summary>
/// <param name="QuotationId">The revision that is being written.</param>
public sealed record QuotationAlreadyRevised(Guid QuotationId) : Refusal(
    "QUOTATION_ALREADY_REVISED",
    "There is a later revision of this quotation. Go on with that one.");
