using CrmGraph.Api.Demo.Words;
using CrmGraph.Domain.Products;

namespace CrmGraph.Api.Demo;

/// <summary>A product with its name in each language.</summary>
internal sealed record DemoProduct(Product Product, ProductWord Words)
{
    public static IReadOnlyList<DemoProduct> All(DemoSetup setup) =>
    [
        .. ProductWords.All.Select(words => new DemoProduct(
            Product.Create($"{words.Zh} {words.En}", words.Series, setup.Price(words.Price)),
            words)),
    ];

    public string Name(bool chinese) => chinese ? Words.Zh : Words.En;
}
