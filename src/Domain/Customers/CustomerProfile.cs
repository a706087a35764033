namespace CrmGraph.Domain.Customers;

/// <summary>What people enter about a customer; a change replaces all of it.</summary>
public sealed record CustomerProfile(string Name)
{
    private const int MostEntries = 100;

    public string? Industry { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }

    public string? Website { get; init; }

    public string? Phone { get; init; }

    public string? TaxId { get; init; }

    public int? Employees { get; init; }

    public int? YearEstablished { get; init; }

    /// <summary>In 1/10,000 of the base currency.</summary>
    public long? AnnualRevenueUnits { get; init; }

    public CustomerStatus Status { get; init; }

    public Guid? ParentId { get; init; }

    public CustomerGrade? AbilityToPay { get; init; }

    public CustomerGrade? PurchaseIntent { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    public IReadOnlyList<CustomerAddress> Addresses { get; init; } = [];

    public IReadOnlyList<CustomerPreference> Preferences { get; init; } = [];

    /// <summary>The same with every text trimmed, or a refusal; so that a customer never takes over half of it.</summary>
    public CustomerProfile Valid() => this with
    {
        Name = Checked.Required(Name, "name"),
        Industry = Checked.Optional(Industry, "industry"),
        Region = Checked.Optional(Region, "region"),
        Country = Checked.Optional(Country, "country"),
        Website = Checked.Optional(Website, "website"),
        Phone = Checked.Optional(Phone, "phone"),
        TaxId = Checked.Optional(TaxId, "taxId"),
        Employees = Checked.Between(Employees, 0, int.MaxValue, "employees"),
        YearEstablished = Checked.Between(YearEstablished, 1, 9999, "yearEstablished"),
        AnnualRevenueUnits = Checked.NotNegative(AnnualRevenueUnits, "annualRevenue"),
        Tags = Checked.Tags(Tags, "tags"),
        Addresses = [.. Few(Addresses, "addresses").Select(address => address.Valid()).Distinct()],
        Preferences = [.. Few(Preferences, "preferences").Select(preference => preference.Valid()).Distinct()],
    };

    private static IReadOnlyList<T> Few<T>(IReadOnlyList<T> entered, string field) =>
        entered.Count <= MostEntries ? entered : throw new InvalidValue(field, $"must be at most {MostEntries}").AsException();
}
