namespace CrmGraph.Domain.Automation.Imports;

/// <summary>
/// How the published sales data set maven-crm is mapped: which field each column fills, how it writes days and amounts, and what it
/// misspells. Its customers and opportunities can be imported by this profile as files of their own.
/// </summary>
public static class SalesProfile
{
    public const string Name = "maven-crm";

    private const string UsDay = "M/d/yyyy";
    private const decimal Million = 1_000_000;

    public static IReadOnlyList<ImportColumn> Customers { get; } =
    [
        new("account", "name"),
        new("sector", "industry") { Words = [new("technolgy", "technology")] },
        new("year_established", "yearEstablished"),
        new("revenue", "annualRevenue") { Factor = Million },
        new("employees", "employees"),
        new("office_location", "country") { Words = [new("Philipines", "Philippines")] },
        new("subsidiary_of", "parent"),
    ];

    public static IReadOnlyList<ImportColumn> Opportunities { get; } =
    [
        new("opportunity_id", "externalId"),
        new("sales_agent", "owner"),
        new("product", "title") { Words = [new("GTXPro", "GTX Pro")] },
        new("account", "customer"),
        new("deal_stage", "status"),
        new("engage_date", "openedOn") { DayFormat = UsDay },
        new("close_date", "closedOn") { DayFormat = UsDay },
        new("close_value", "amount"),
    ];

    /// <summary>Products have no kind of their own; they come with the whole set.</summary>
    public static IReadOnlyList<ImportColumn> Products { get; } = [new("product", "product"), new("series", "series"), new("sales_price", "sales_price")];

    /// <summary>Nor have agents with their managers.</summary>
    public static IReadOnlyList<ImportColumn> Agents { get; } =
        [new("sales_agent", "sales_agent"), new("manager", "manager"), new("regional_office", "regional_office")];

    /// <summary>As profiles that files of these kinds may name.</summary>
    public static IEnumerable<ImportProfile> Create() =>
        [ImportProfile.Create(Name, ImportKind.Customers, Customers), ImportProfile.Create(Name, ImportKind.Opportunities, Opportunities)];
}
