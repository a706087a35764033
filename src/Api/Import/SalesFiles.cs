namespace CrmGraph.Api.Import;

/// <summary>The four files of a sales data set, read, corrected and checked against each other before anything is written.</summary>
internal sealed record SalesFiles(
    IReadOnlyList<AgentRow> Agents,
    IReadOnlyList<AccountRow> Accounts,
    IReadOnlyList<ProductRow> Products,
    IReadOnlyList<DealRow> Deals)
{
    private static readonly Dictionary<string, string> Spelling = new(StringComparer.Ordinal)
    {
        ["GTXPro"] = "GTX Pro",
        ["technolgy"] = "technology",
        ["Philipines"] = "Philippines",
    };

    public static SalesFiles Read(string folder, ImportReport report)
    {
        var agents = Rows(
            CsvTable.Read(folder, "sales_teams.csv", "sales_agent", "manager", "regional_office"), AgentRow.From, report);
        var products = Rows(
            CsvTable.Read(folder, "products.csv", "product", "series", "sales_price"), ProductRow.From, report);
        var accounts = Rows(
            CsvTable.Read(
                folder, "accounts.csv", "account", "sector", "year_established", "revenue", "employees", "office_location", "subsidiary_of"),
            row => AccountRow.From(row, report),
            report);
        var known = new KnownNames(
            agents.Select(agent => agent.Name).ToHashSet(StringComparer.Ordinal),
            products.Select(product => product.Name).ToHashSet(StringComparer.Ordinal),
            accounts.Select(account => account.Name).ToHashSet(StringComparer.Ordinal));
        var deals = Rows(
            CsvTable.Read(
                folder,
                "sales_pipeline.csv",
                "opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"),
            row => DealRow.From(row, known, report),
            report);
        CheckUnique(agents.Select(agent => (agent.Name, agent.Row)), report);
        CheckUnique(products.Select(product => (product.Name, product.Row)), report);
        CheckUnique(accounts.Select(account => (account.Name, account.Row)), report);
        CheckUnique(deals.Select(deal => (deal.Id, deal.Row)), report);
        return report.Problems.Count == 0
            ? new SalesFiles(agents, accounts, products, deals)
            : throw new ImportFailure(string.Join('\n', report.Problems));
    }

    /// <summary>The right spelling of a value; a correction is reported.</summary>
    internal static string Spell(CsvRow row, string column, ImportReport report)
    {
        var written = row.Required(column);
        if (!Spelling.TryGetValue(written, out var right))
        {
            return written;
        }

        report.Corrected(row.File, row.Line, $"{column} '{written}' read as '{right}'");
        return right;
    }

    private static List<T> Rows<T>(IReadOnlyList<CsvRow> rows, Func<CsvRow, T> read, ImportReport report)
    {
        List<T> result = [];
        foreach (var row in rows)
        {
            try
            {
                result.Add(row.IsComplete ? read(row) : throw row.Broken("has too many or too few columns"));
            }
            catch (BrokenRow broken)
            {
                report.Broken(row.File, row.Line, broken.Message);
            }
        }

        return result;
    }

    private static void CheckUnique(IEnumerable<(string Key, CsvRow Row)> keys, ImportReport report)
    {
        foreach (var (key, row) in keys.GroupBy(key => key.Key, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            report.Broken(row.File, row.Line, $"'{key}' stands in an earlier row already");
        }
    }
}

/// <summary>The names that an opportunity may refer to.</summary>
internal sealed record KnownNames(HashSet<string> Agents, HashSet<string> Products, HashSet<string> Accounts);
