namespace CrmGraph.Domain.Pipeline;

/// <summary>A way of selling, with stages of its own.</summary>
public sealed class SalesPipeline : Entity
{
    private SalesPipeline()
    {
    }

    /// <summary>Name in Chinese.</summary>
    public string NameZh { get; private set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>Whether new opportunities start here unless another pipeline is named; true for one pipeline.</summary>
    public bool IsDefault { get; private set; }

    /// <summary>Place in lists of pipelines, counted from 1.</summary>
    public int Position { get; private set; }

    public static SalesPipeline Create(string nameZh, string nameEn, int position, bool isDefault = false) => new()
    {
        Id = Guid.CreateVersion7(),
        NameZh = Checked.Required(nameZh, "nameZh"),
        NameEn = Checked.Required(nameEn, "nameEn"),
        Position = position,
        IsDefault = isDefault,
    };
}
