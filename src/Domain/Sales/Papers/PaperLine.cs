namespace CrmGraph.Domain.Sales.Papers;

/// <summary>A position as a paper prints it; amounts are in the paper's currency.</summary>
/// <param name="Position">Its place, counted from 1.</param>
/// <param name="Text">What is sold.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Quantity">How much of it.</param>
/// <param name="UnitPrice">The price of one without tax.</param>
/// <param name="Gross">Quantity times unit price.</param>
/// <param name="Discount">All that is taken off, its part of the discount on the whole included.</param>
/// <param name="Net">What remains, without tax.</param>
/// <param name="TaxRate">The tax on that, as a fraction.</param>
/// <param name="Tax">The same as an amount.</param>
/// <param name="Total">With tax.</param>
public sealed record PaperLine(
    int Position,
    string Text,
    string? Unit,
    decimal Quantity,
    decimal UnitPrice,
    decimal Gross,
    decimal Discount,
    decimal Net,
    decimal TaxRate,
    decimal Tax,
    decimal Total);
