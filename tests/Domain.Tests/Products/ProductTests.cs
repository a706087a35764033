using CrmGraph.Domain.Products;

namespace CrmGraph.Domain.Tests.Products;

public sealed class ProductTests
{
    [Fact]
    public void A_product_has_a_list_price()
    {
        var product = Product.Create("GTX Pro", "GTX", Money.Of(4_821m, "USD"));

        Assert.Equal(4_821m, product.ListPrice.Value);
    }

    [Fact]
    public void A_price_is_not_negative() =>
        Expect.Invalid("listPrice", () => Product.Create("GTX Pro", "GTX", Money.Of(-0.0001m, "USD")));
}
