using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Api.Analytics.Targets;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.Outlook;

/// <summary>How far back to look, and at whose sales.</summary>
/// <param name="Months">How many full months up to the last one, at most 36; 12 when left out.</param>
/// <param name="Scope">Whose; all the caller may see when left out.</param>
internal sealed record SalesTrendArguments(int? Months, AnalyticsScopeInput? Scope);

/// <summary>Volume and amount of the past months, and where they are heading.</summary>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="Months">The months, the earliest first.</param>
/// <param name="Amount">The trend of the revenue.</param>
/// <param name="Count">The trend of the number of contracts.</param>
internal sealed record SalesTrends(string Currency, IReadOnlyList<SalesMonth> Months, SalesTrend? Amount, SalesTrend? Count);

/// <summary>What was won in one month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Amount">The revenue.</param>
/// <param name="Count">The number of contracts.</param>
/// <param name="Behind">The opportunities behind the revenue: ask <c>opportunitiesBehind</c> with it.</param>
internal sealed record SalesMonth(DateOnly Month, decimal Amount, int Count, string Behind);

/// <summary>Reads the sales of the past months and fits a line to them.</summary>
internal static class ReadSalesTrend
{
    private const int DefaultMonths = 12;
    private const int MostMonths = 36;

    public static async Task<SalesTrends> Run(
        SalesTrendArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var count = arguments.Months ?? DefaultMonths;
        if (count is < 1 or > MostMonths)
        {
            throw new InvalidValue("months", $"must be between 1 and {MostMonths}").AsException();
        }

        var workspace = await db.Workspace(stop);
        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var today = workspace.LocalDate(clock.UtcNow());
        List<SalesMonth> months = [];
        for (var month = today.AddDays(1 - today.Day).AddMonths(-count); months.Count < count; month = month.AddMonths(1))
        {
            var (start, end) = (workspace.StartOfDay(month), workspace.StartOfDay(month.AddMonths(1)));
            var won = await WonRevenue.Read(start, end, scope, db, stop);
            months.Add(new SalesMonth(
                month,
                won.Sum(revenue => revenue.Amount),
                won.Sum(revenue => revenue.Count),
                new WonNumber(start, end, null, null, arguments.Scope).Write()));
        }

        return new SalesTrends(
            workspace.BaseCurrency,
            months,
            SalesTrend.Of([.. months.Select(month => month.Amount)]),
            SalesTrend.Of([.. months.Select(month => (decimal)month.Count)]));
    }
}
