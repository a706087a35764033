using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Api.Analytics.Targets;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

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
/// <param name="ExpectedBehind">The opportunities it was expected of: ask <c>opportunitiesBehind</c> with it.</param>
/// <param name="ActualBehind">The opportunities it came from.</param>
internal sealed record BackTestMonth(
    DateOnly Month,
    decimal Expected,
    decimal Actual,
    decimal Difference,
    string ExpectedBehind,
    string ActualBehind);

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
        var wanted = (arguments.Scope ?? new AnalyticsScopeInput(null, null, null)) with { PipelineId = arguments.PipelineId };
        var scope = await AnalyticsScope.Of(wanted, db, caller, stop);
        var chain = ReadForecast.Chain(await ReadForecast.Open(arguments.PipelineId, db, stop));
        var today = workspace.LocalDate(clock.UtcNow());
        List<BackTestMonth> tested = [];
        for (var month = today.AddDays(1 - today.Day).AddMonths(-months); tested.Count < months; month = month.AddMonths(1))
        {
            var (start, end) = (workspace.StartOfDay(month), workspace.StartOfDay(month.AddMonths(1)));
            var stocks = await OpenStocks.At(arguments.PipelineId, scope, start, db, stop);

            // Made on the evening before, so that the month itself is the first one after.
            var forecast = PipelineForecast.Of(chain, stocks, month.AddDays(-1));
            var expected = forecast.Months.Where(expected => expected.Index == 1).Sum(expected => expected.Expected);
            var actual = (await WonRevenue.Read(start, end, scope, db, stop)).Sum(revenue => revenue.Amount);
            tested.Add(new BackTestMonth(
                month,
                expected,
                actual,
                expected - actual,
                new ExpectedNumber(arguments.PipelineId, start, month.AddDays(-1), IsPast: true, null, month, wanted).Write(),
                new WonNumber(start, end, null, null, wanted).Write()));
        }

        return tested;
    }
}
