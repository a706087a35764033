using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Forecasts;

/// <summary>Which forecast to hold against what came.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Months">How many full months up to the last one, at most 12; 6 when left out.</param>
/// <param name="Scope">Whose opportunities; all the caller may see when left out.</param>
internal sealed record ForecastBackTestArguments(
    [NodeId<SalesPipeline>] Guid PipelineId,
    int? Months,
    AnalyticsScopeInput? Scope);

/// <summary>What a forecast made at the start of a month said about it, and what came.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Expected">The revenue that what was open then promised for the month, by today's conversions and lead times.</param>
/// <param name="Actual">The revenue that came.</param>
/// <param name="Difference">Expected minus actual.</param>
internal sealed record BackTestMonth(DateOnly Month, decimal Expected, decimal Actual, decimal Difference);

/// <summary>Forecasts past months from what was open at their start, and compares with what was won in them.</summary>
internal static class ReadForecastBackTest
{
    private const int DefaultMonths = 6;
    private const int MostMonths = 12;

    public static async Task<IReadOnlyList<BackTestMonth>> Run(
        ForecastBackTestArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var months = arguments.Months ?? DefaultMonths;
        if (months is < 1 or > MostMonths)
        {
            throw new InvalidValue("months", $"must be between 1 and {MostMonths}").AsException();
        }

        var workspace = await db.Workspace(stop);
        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var chain = ReadForecast.Chain(await ReadForecast.Open(arguments.PipelineId, db, stop));
        var today = workspace.LocalDate(clock.UtcNow());
        List<BackTestMonth> tested = [];
        for (var month = today.AddDays(1 - today.Day).AddMonths(-months); tested.Count < months; month = month.AddMonths(1))
        {
            var start = workspace.StartOfDay(month);
            var stocks = await OpenStocks.At(arguments.PipelineId, scope, start, db, stop);

            // Made on the evening before, so that the month itself is the first one after.
            var forecast = PipelineForecast.Of(chain, stocks, month.AddDays(-1));
            var expected = forecast.Months.Where(expected => expected.Index == 1).Sum(expected => expected.Expected);
            var actual = await Won(arguments.PipelineId, start, workspace.StartOfDay(month.AddMonths(1)), scope, db, stop);
            tested.Add(new BackTestMonth(month, expected, actual, expected - actual));
        }

        return tested;
    }

    private static async Task<decimal> Won(
        Guid pipelineId,
        DateTime from,
        DateTime to,
        AnalyticsScope scope,
        CrmDbContext db,
        CancellationToken stop)
    {
        var sums = await db.Set<LedgerEntry>()
            .Where(line => line.Kind == LedgerKind.Won && line.PipelineId == pipelineId && line.At >= from && line.At < to)
            .GroupBy(line => new { line.ToOwnerId, line.ToTeamId })
            .Select(same => new { same.Key.ToOwnerId, same.Key.ToTeamId, Units = same.Sum(line => line.ToBaseUnits) })
            .ToListAsync(stop);
        return Amounts.Of(sums.Where(sum => scope.Covers(sum.ToOwnerId, sum.ToTeamId)).Sum(sum => sum.Units));
    }
}
