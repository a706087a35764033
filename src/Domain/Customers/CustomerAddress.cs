namespace CrmGraph.Domain.Customers;

/// <summary>Where a customer is found or where something is sent.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Line">Street and number.</param>
public sealed record CustomerAddress(AddressKind Kind, string Line)
{
    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The province or state.</summary>
    public string? Region { get; init; }

    /// <summary>The postal code.</summary>
    public string? PostalCode { get; init; }

    /// <summary>The country.</summary>
    public string? Country { get; init; }

    internal CustomerAddress Valid() => this with
    {
        Line = Checked.Required(Line, "addresses"),
        City = Checked.Optional(City, "addresses"),
        Region = Checked.Optional(Region, "addresses"),
        PostalCode = Checked.Optional(PostalCode, "addresses"),
        Country = Checked.Optional(Country, "addresses"),
    };
}

/// <summary>What an address is for.</summary>
public enum AddressKind
{
    /// <summary>办公地址: where people work and are visited.</summary>
    Office,

    /// <summary>收货地址: where goods go.</summary>
    Delivery,

    /// <summary>开票地址: where invoices go.</summary>
    Billing,
}
