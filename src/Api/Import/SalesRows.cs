namespace CrmGraph.Api.Import;

/// <summary>A sales agent with the manager and the regional office.</summary>
internal sealed record AgentRow(string Name, string Manager, string Region, CsvRow Row)
{
    public static AgentRow From(CsvRow row) =>
        new(row.Required("sales_agent"), row.Required("manager"), row.Required("regional_office"), row);
}

/// <summary>A product with its list price.</summary>
internal sealed record ProductRow(string Name, string Series, decimal Price, CsvRow Row)
{
    public static ProductRow From(CsvRow row) => new(
        row.Required("product"),
        row.Required("series"),
        row.Number("sales_price") ?? throw row.Broken("sales_price is missing"),
        row);
}

/// <summary>A company; its yearly revenue is written in millions.</summary>
internal sealed record AccountRow(
    string Name,
    string Sector,
    int? YearEstablished,
    decimal? Revenue,
    int? Employees,
    string? Country,
    string? Parent,
    CsvRow Row)
{
    private const decimal Million = 1_000_000;

    public static AccountRow From(CsvRow row, ImportReport report) => new(
        row.Required("account"),
        SalesFiles.Spell(row, "sector", report),
        (int?)row.Number("year_established"),
        row.Number("revenue") * Million,
        (int?)row.Number("employees"),
        row.Text("office_location") is null ? null : SalesFiles.Spell(row, "office_location", report),
        row.Text("subsidiary_of"),
        row);
}

/// <summary>An opportunity as the files tell it: where it ended and on which days.</summary>
internal sealed record DealRow(
    string Id,
    string Agent,
    string Product,
    string? Account,
    DealStage Stage,
    DateOnly? Engaged,
    DateOnly? Closed,
    decimal? Value,
    CsvRow Row)
{
    public static DealRow From(CsvRow row, KnownNames known, ImportReport report)
    {
        var deal = new DealRow(
            row.Required("opportunity_id"),
            row.Required("sales_agent"),
            SalesFiles.Spell(row, "product", report),
            row.Text("account"),
            Enum.TryParse<DealStage>(row.Required("deal_stage"), out var stage) && Enum.IsDefined(stage)
                ? stage
                : throw row.Broken($"deal_stage '{row.Text("deal_stage")}' is none of {string.Join(", ", Enum.GetNames<DealStage>())}"),
            row.Day("engage_date"),
            row.Day("close_date"),
            row.Number("close_value"),
            row);
        deal.Check(known);
        return deal;
    }

    private void Check(KnownNames known)
    {
        Demand(known.Agents.Contains(Agent), $"sales_agent '{Agent}' is not in sales_teams.csv");
        Demand(known.Products.Contains(Product), $"product '{Product}' is not in products.csv");
        Demand(Account is null || known.Accounts.Contains(Account), $"account '{Account}' is not in accounts.csv");
        Demand(Stage == DealStage.Prospecting || Engaged is not null, "engage_date is missing");
        if (Stage is DealStage.Won or DealStage.Lost)
        {
            Demand(Closed >= Engaged, "close_date is missing or lies before engage_date");
            Demand(Stage == DealStage.Lost || Value >= 0, "close_value is missing");
        }
    }

    private void Demand(bool holds, string reason)
    {
        if (!holds)
        {
            throw Row.Broken(reason);
        }
    }
}

/// <summary>The stages that the files know.</summary>
internal enum DealStage
{
    Prospecting,
    Engaging,
    Won,
    Lost,
}
