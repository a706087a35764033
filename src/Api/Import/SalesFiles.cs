using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import;

/// <summary>The four files of a sales data set, read, corrected and checked against each other before anything is written.</summary>
internal sealed record SalesFiles(
    IReadOnlyList<AgentRow> Agents,
    IReadOnlyList<AccountRow> Accounts,
    IReadOnlyList<ProductRow> Products,
    IReadOnlyList<DealRow> Deals)
{
    public static SalesFiles Read(string folder, ImportReport report)
    {
        var agents = Rows(SalesTable.Read(folder, "sales_teams.csv", SalesProfile.Agents), AgentRow.From, report);
        var products = Rows(SalesTable.Read(folder, "products.csv", SalesProfile.Products), ProductRow.From, report);
        var accounts = Rows(SalesTable.Read(folder, "accounts.csv", SalesProfile.Customers), AccountRow.From, report);
        var known = new KnownNames(
            agents.Select(agent => agent.Name).ToHashSet(StringComparer.Ordinal),
            products.Select(product => product.Name).ToHashSet(StringComparer.Ordinal),
            accounts.Select(account => account.Name).ToHashSet(StringComparer.Ordinal));
        var deals = Rows(SalesTable.Read(folder, "sales_pipeline.csv", SalesProfile.Opportunities), row => DealRow.From(row, known), report);
        CheckUnique(agents.Select(agent => (agent.Name, agent.Row)), report);
        CheckUnique(products.Select(product => (product.Name, product.Row)), report);
        CheckUnique(accounts.Select(account => (account.Name, account.Row)), report);
        CheckUnique(deals.Select(deal => (deal.Id, deal.Row)), report);
        return report.Problems.Count == 0
            ? new SalesFiles(agents, accounts, products, deals)
            : throw new ImportFailure(string.Join('\n', report.Problems));
    }

    private static List<T> Rows<T>(IReadOnlyList<SalesRow> rows, Func<SalesRow, T> read, ImportReport report)
    {
        List<T> result = [];
        foreach (var row in rows)
        {
            try
            {
                result.Add(row.IsComplete ? read(row) : throw SalesRow.Broken("The row has too many or too few columns"));
                foreach (var cell in row.Values.Corrections)
                {
                    report.Corrected(row.File, row.Values.Line, $"{cell.Column.Header} '{cell.Given}' read as '{cell.Taken}'");
                }
            }
            catch (RuleException broken)
            {
                report.Broken(row.File, row.Values.Line, broken.Message);
            }
        }

        return result;
    }

    private static void CheckUnique(IEnumerable<(string Key, SalesRow Row)> keys, ImportReport report)
    {
        foreach (var (key, row) in keys.GroupBy(key => key.Key, StringComparer.Ordinal).SelectMany(group => group.Skip(1)))
        {
            report.Broken(row.File, row.Values.Line, $"'{key}' stands in an earlier row already");
        }
    }
}

/// <summary>The names that an opportunity may refer to.</summary>
internal sealed record KnownNames(HashSet<string> Agents, HashSet<string> Products, HashSet<string> Accounts);
