using CrmGraph.Api.Graph;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Products;

/// <summary>What the team sells.</summary>
internal static class ProductsModule
{
    public static SchemaBuilder AddProducts(this SchemaBuilder schema)
    {
        schema.Object<Product>("Product", product =>
        {
            product.Entity();
            product.Field(p => p.Name);
            product.Field(p => p.Series);
            product.Field("listPrice", p => p.ListPrice.Units).AsDecimal(Scalars.MoneyDecimals);
            product.Field("currency", p => p.ListPrice.Currency).As(Scalars.Currency);
            product.Field("margin", p => p.Margin).AsDecimal(Scalars.RatioDecimals);
            product.Field(p => p.ExternalId);
            product.Field(p => p.Version);
        });
        schema.Query(query =>
        {
            query.One<Product>("product");
            query.Connection<Product>("products", context => context.Visible<Product>()).DefaultOrder(p => p.Name)
                .Describe("All products by name.");
        });
        schema.Change<CreateProductInput, Product>("createProduct", "product", CreateProduct.Run);
        return schema;
    }
}
