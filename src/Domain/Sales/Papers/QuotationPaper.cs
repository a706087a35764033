using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Domain.Sales.Papers;

/// <summary>All that a printed quotation says. The same paper always prints the same.</summary>
/// <param name="Number">The quotation's number.</param>
/// <param name="Revision">Which revision under this number.</param>
/// <param name="Status">How far it is; before it is approved the paper says that it binds nobody.</param>
/// <param name="Subject">What is to be sold, in a few words.</param>
/// <param name="Seller">Who offers.</param>
/// <param name="Buyer">To whom.</param>
/// <param name="Currency">ISO 4217 code of every amount.</param>
/// <param name="On">The day it was sent, or last written before.</param>
/// <param name="ValidUntil">The last day it can be accepted.</param>
/// <param name="Lines">Its positions.</param>
/// <param name="Totals">What they add up to.</param>
/// <param name="Terms">Terms of payment and delivery, and whatever else is agreed.</param>
public sealed record QuotationPaper(
    int Number,
    int Revision,
    QuotationStatus Status,
    string Subject,
    PaperParty Seller,
    PaperParty Buyer,
    string Currency,
    DateOnly On,
    DateOnly ValidUntil,
    IReadOnlyList<PaperLine> Lines,
    PaperTotals Totals,
    string? Terms);
