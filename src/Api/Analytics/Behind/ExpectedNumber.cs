using CrmGraph.Api.Analytics.Forecasts;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.Behind;

/// <summary>What a forecast expects of the opportunities that are open.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Moment">When it was made.</param>
/// <param name="AsOf">The day it was made for.</param>
/// <param name="IsPast">Whether it was made of what was open at the moment; else of what is open when the list is asked for.</param>
/// <param name="StageId">Of this stage; null for all.</param>
/// <param name="Month">Expected in the month that begins on this day; null for all.</param>
/// <param name="Scope">Whose.</param>
internal sealed record ExpectedNumber(
    Guid PipelineId,
    DateTime Moment,
    DateOnly AsOf,
    bool IsPast,
    Guid? StageId,
    DateOnly? Month,
    AnalyticsScopeInput? Scope) : NumberKey(Scope)
{
    public override async Task<IReadOnlyList<LineBehind>> Lines(AnalyticsScope scope, CrmDbContext db, CancellationToken stop)
    {
        var chain = ReadForecast.Chain(await ReadForecast.Open(PipelineId, db, stop));
        var open = IsPast
            ? await OpenOnes.At(PipelineId, scope, Moment, db, stop)
            : await OpenOnes.Now(PipelineId, scope, Moment, db, stop);
        return
        [
            .. from one in open
               where StageId is null || one.Stock.StageId == StageId
               let arrival = Arrival.Of(one.Stock, chain, AsOf)
               where arrival is not null && (Month is null || arrival.StartOfMonth(AsOf) == Month)
               select new LineBehind(one.OpportunityId, one.EnteredAt, arrival.Amount),
        ];
    }
}
