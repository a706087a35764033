using CrmGraph.Domain.Sales.Contracts;

namespace CrmGraph.Domain.Sales.Papers;

/// <summary>All that a printed contract says. The same paper always prints the same.</summary>
/// <param name="Number">The contract's number.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Seller">乙方: who sells.</param>
/// <param name="Buyer">甲方: who buys.</param>
/// <param name="QuotationNumber">The number of the accepted quotation.</param>
/// <param name="QuotationRevision">Its revision.</param>
/// <param name="Currency">ISO 4217 code of every amount.</param>
/// <param name="On">The day it was signed, or last written before.</param>
/// <param name="Lines">What is sold.</param>
/// <param name="Totals">What that adds up to.</param>
/// <param name="Instalments">When it is paid.</param>
/// <param name="Terms">Whatever else is agreed.</param>
public sealed record ContractPaper(
    int Number,
    ContractStatus Status,
    string Title,
    PaperParty Seller,
    PaperParty Buyer,
    int QuotationNumber,
    int QuotationRevision,
    string Currency,
    DateOnly On,
    IReadOnlyList<PaperLine> Lines,
    PaperTotals Totals,
    IReadOnlyList<PaperInstalment> Instalments,
    string? Terms);

/// <summary>An instalment as a paper prints it.</summary>
/// <param name="Position">Its place, counted from 1.</param>
/// <param name="Name">What it is for.</param>
/// <param name="DueOn">The last day on which it is paid in time.</param>
/// <param name="Amount">How much is due.</param>
public sealed record PaperInstalment(int Position, string Name, DateOnly DueOn, decimal Amount);
