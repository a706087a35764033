using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Customers;

/// <summary>An address.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Line">Street and number.</param>
/// <param name="City">The city.</param>
/// <param name="Region">The province or state.</param>
/// <param name="PostalCode">The postal code.</param>
/// <param name="Country">The country.</param>
internal sealed record CustomerAddressInput(AddressKind Kind, string Line, string? City, string? Region, string? PostalCode, string? Country)
{
    public static IReadOnlyList<CustomerAddress> Entered(IEnumerable<CustomerAddressInput> addresses) =>
    [
        .. addresses.Select(entered => new CustomerAddress(entered.Kind, entered.Line)
        {
            City = entered.City,
            Region = entered.Region,
            PostalCode = entered.PostalCode,
            Country = entered.Country,
        }),
    ];
}

/// <summary>What the customer likes to have one way and not another.</summary>
/// <param name="Topic">What it is about, for example payment or the hours for calls.</param>
/// <param name="Value">How the customer wants it.</param>
internal sealed record CustomerPreferenceInput(string Topic, string Value)
{
    public static IReadOnlyList<CustomerPreference> Entered(IEnumerable<CustomerPreferenceInput> preferences) =>
        [.. preferences.Select(entered => new CustomerPreference(entered.Topic, entered.Value))];
}
