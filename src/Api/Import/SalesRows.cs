namespace CrmGraph.Api.Import;

/// <summary>A sales agent with the manager and the regional office.</summary>
internal sealed record AgentRow(string Name, string Manager, string Region, SalesRow Row)
{
    public static AgentRow From(SalesRow row) =>
        new(row.Values.Required("sales_agent"), row.Values.Required("manager"), row.Values.Required("regional_office"), row);
}

/// <summary>A product with its list price.</summary>
internal sealed record ProductRow(string Name, string Series, decimal Price, SalesRow Row)
{
    public static ProductRow From(SalesRow row) => new(
        row.Values.Required("product"),
        row.Values.Required("series"),
        row.Values.Number("sales_price") ?? throw SalesRow.Broken("sales_price is missing"),
        row);
}

/// <summary>A company.</summary>
internal sealed record AccountRow(
    string Name,
    string Sector,
    int? YearEstablished,
    decimal? Revenue,
    int? Employees,
    string? Country,
    string? Parent,
    SalesRow Row)
{
    public static AccountRow From(SalesRow row) => new(
        row.Values.Required("name"),
        row.Values.Required("industry"),
        row.Values.Whole("yearEstablished"),
        row.Values.Number("annualRevenue"),
        row.Values.Whole("employees"),
        row.Values.Text("country"),
        row.Values.Text("parent"),
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
    SalesRow Row)
{
    public static DealRow From(SalesRow row, KnownNames known)
    {
        var values = row.Values;
        var deal = new DealRow(
            values.Required("externalId"),
            values.Required("owner"),
            values.Required("title"),
            values.Text("customer"),
            Enum.TryParse<DealStage>(values.Required("status"), out var stage) && Enum.IsDefined(stage)
                ? stage
                : throw SalesRow.Broken($"deal_stage '{values.Text("status")}' is none of {string.Join(", ", Enum.GetNames<DealStage>())}"),
            values.Day("openedOn"),
            values.Day("closedOn"),
            values.Number("amount"),
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

    private static void Demand(bool holds, string reason)
    {
        if (!holds)
        {
            throw SalesRow.Broken(reason);
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
