namespace CrmGraph.Domain.Products;

/// <summary>Something the company sells.</summary>
public sealed class Product : Entity
{
    private Product()
    {
    }

    /// <summary>The product's name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The product line it belongs to.</summary>
    public string Series { get; private set; } = "";

    /// <summary>The price before any discount.</summary>
    public Money ListPrice { get; private set; }

    /// <summary>What is earned with it, in 1/10,000 of its price; null when unknown.</summary>
    public int? Margin { get; private set; }

    /// <summary>The product's id in the system it was imported from; null when entered here.</summary>
    public string? ExternalId { get; private init; }

    public static Product Create(string name, string series, Money listPrice, string? externalId = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Name = Checked.Required(name, "name"),
        Series = Checked.Required(series, "series"),
        ListPrice = listPrice.Valid("listPrice"),
        ExternalId = Checked.Optional(externalId, "externalId"),
    };

    /// <summary>Enters what is earned with it; null when unknown.</summary>
    public void EarnMargin(int? margin) => Margin = Checked.Ratio(margin, "margin");
}
