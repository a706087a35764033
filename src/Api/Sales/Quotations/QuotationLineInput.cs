using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>A position of an offer: a product, or anything else in words.</summary>
/// <param name="Quantity">How much of it, with at most 4 decimals.</param>
/// <param name="ProductId">The product.</param>
/// <param name="Text">What is offered; the product's name when left out.</param>
/// <param name="Unit">What it is counted in, for example 台 or hours.</param>
/// <param name="UnitPrice">The price of one without tax; the product's list price when left out.</param>
/// <param name="Discount">What is taken off this position.</param>
/// <param name="TaxRate">The tax on it, as a fraction; that of <c>sellingRules</c> when left out.</param>
internal sealed record QuotationLineInput(
    decimal Quantity,
    [NodeId<Product>] Guid? ProductId,
    string? Text,
    string? Unit,
    decimal? UnitPrice,
    DiscountInput? Discount,
    decimal? TaxRate);

/// <summary>折扣: what is taken off a price, either as a share of it or as an amount.</summary>
/// <param name="Ratio">The share, as a fraction: 0.1 for 10 % off, which is 九折.</param>
/// <param name="Amount">The amount.</param>
internal sealed record DiscountInput(decimal? Ratio, decimal? Amount)
{
    /// <summary>Nothing is taken off where nothing was given.</summary>
    public static Discount Read(DiscountInput? given, string currency) => Discount.Of(
        Ratios.Units(given?.Ratio, "discount.ratio"),
        given?.Amount is { } amount ? Money.Of(amount, currency).Units : null);
}
