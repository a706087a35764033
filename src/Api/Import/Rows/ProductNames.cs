using CrmGraph.Api.Data;
using CrmGraph.Domain.Products;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>The products that the rows of a chunk name, by the id of the system they come from or by name; others are free text.</summary>
internal sealed class ProductNames
{
    public const string Field = "product";

    private readonly Dictionary<string, Guid> _ids;

    private ProductNames(Dictionary<string, Guid> ids) => _ids = ids;

    public static async Task<ProductNames> Read(Chunk chunk, CancellationToken stop)
    {
        var texts = chunk.Texts(Field);
        var products = await chunk.Db.Visible<Product>(chunk.Caller)
            .Where(product => texts.Contains(product.Name) || (product.ExternalId != null && texts.Contains(product.ExternalId)))
            .OrderBy(product => product.Id)
            .Select(product => new { product.Id, product.Name, product.ExternalId })
            .ToListAsync(stop);
        var ids = new Dictionary<string, Guid>(StringComparer.Ordinal);
        products.ForEach(product => ids.TryAdd(product.ExternalId ?? product.Name, product.Id));
        products.ForEach(product => ids.TryAdd(product.Name, product.Id));
        return new ProductNames(ids);
    }

    /// <summary>The product of that name; null where there is none.</summary>
    public Guid? Called(string name) => _ids.TryGetValue(name, out var id) ? id : null;
}
