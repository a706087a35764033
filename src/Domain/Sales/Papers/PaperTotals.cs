namespace CrmGraph.Domain.Sales.Papers;

/// <summary>What the positions of a paper add up to.</summary>
/// <param name="Gross">Before discounts, without tax.</param>
/// <param name="Discount">All that is taken off.</param>
/// <param name="Net">After discounts, without tax.</param>
/// <param name="Tax">The tax.</param>
/// <param name="Total">What is to be paid.</param>
public sealed record PaperTotals(decimal Gross, decimal Discount, decimal Net, decimal Tax, decimal Total);
