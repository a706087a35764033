namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>What a quotation says beside its positions.</summary>
/// <param name="Discount">What is taken off the whole.</param>
/// <param name="ValidUntil">The last day the customer can accept it.</param>
/// <param name="Terms">Terms of payment and delivery, and whatever else is agreed.</param>
public sealed record QuotationDraft(Discount Discount, DateOnly ValidUntil, string? Terms);
