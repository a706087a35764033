using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Products;

/// <summary>What a new product needs.</summary>
/// <param name="Name">The product's name.</param>
/// <param name="Series">The series it belongs to.</param>
/// <param name="ListPrice">The price before any discount.</param>
/// <param name="Currency">The price's currency; the base currency when left out.</param>
/// <param name="Margin">What is earned with it, as a fraction of its price: 0.3 for 30 %; unknown when left out.</param>
internal sealed record CreateProductInput(
    string Name,
    string Series,
    decimal ListPrice,
    [Scalar("CurrencyCode")] string? Currency,
    decimal? Margin);

/// <summary>Adds a product to the list. Needs an administrator.</summary>
internal static class CreateProduct
{
    private const int RatioUnits = 10_000;

    public static async Task<Product> Run(
        CreateProductInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var price = Money.Of(input.ListPrice, input.Currency ?? workspace.BaseCurrency);
        var product = Product.Create(input.Name, input.Series, price);
        product.EarnMargin((int?)(input.Margin * RatioUnits));
        db.Add(product);
        await db.SaveAs(caller, stop);
        return product;
    }
}
