using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Sales;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Reads the positions a client sent, with what the products say about them.</summary>
/// <param name="workspace">The settings.</param>
/// <param name="currency">The quotation's currency.</param>
/// <param name="rateMicros">Its worth in base currency.</param>
/// <param name="on">The day whose rates hold for list prices in other currencies.</param>
internal sealed class LineReading(Workspace workspace, string currency, long rateMicros, DateOnly on)
{
    public async Task<IReadOnlyList<NewQuotationLine>> Of(
        IReadOnlyList<QuotationLineInput> given,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = given.Select(line => line.ProductId).OfType<Guid>().Distinct().ToList();
        var products = await db.Set<Product>().AsNoTracking().Where(product => ids.Contains(product.Id)).ToDictionaryAsync(p => p.Id, stop);
        var prices = new Dictionary<Guid, long>();
        foreach (var product in products.Values)
        {
            prices[product.Id] = await ListPrice(product, db, stop);
        }

        return [.. given.Select(line => line.ProductId is { } id ? Line(line, Known(products, id), prices[id]) : Line(line, null, null))];
    }

    private static Product Known(Dictionary<Guid, Product> products, Guid id) =>
        products.GetValueOrDefault(id) ?? throw new NotFound(nameof(Product), id).AsException();

    private NewQuotationLine Line(QuotationLineInput given, Product? product, long? listPrice) => new(
        given.Text ?? product?.Name ?? "",
        Quantities.Units(given.Quantity),
        given.UnitPrice is { } price ? Money.Of(price, currency).Units : listPrice ?? throw PriceMissing(),
        Ratios.Units(given.TaxRate, "taxRate") ?? workspace.TaxRate)
    {
        ProductId = product?.Id,
        Unit = given.Unit,
        ListPrice = listPrice,
        Discount = DiscountInput.Read(given.Discount, currency),
    };

    /// <summary>A list price in another currency goes through the base currency, at the day's rate and the quotation's.</summary>
    private async Task<long> ListPrice(Product product, CrmDbContext db, CancellationToken stop)
    {
        if (product.ListPrice.Currency == currency)
        {
            return product.ListPrice.Units;
        }

        var inBase = await BaseCurrency.Convert(product.ListPrice, workspace, on, db, stop);
        return SmallestCoin.Round((decimal)inBase.Units * BaseAmount.RateOfOne / rateMicros, currency);
    }

    private static RuleException PriceMissing() =>
        new InvalidValue("unitPrice", "must be given for what is no product").AsException();
}
