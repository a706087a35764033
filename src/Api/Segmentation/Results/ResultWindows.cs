using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>The windows a client asked for.</summary>
internal static class ResultWindows
{
    private const int MostDays = 366;

    public static async Task<ResultWindow> Of(DateOnly? asOf, int conversionDays, CrmDbContext db, TimeProvider clock, CancellationToken stop) =>
        conversionDays is >= 1 and <= MostDays
            ? new ResultWindow(await EvaluationDay.Of(asOf, clock.UtcNow(), db, stop), conversionDays)
            : throw new InvalidValue("conversionDays", $"must be between 1 and {MostDays}").AsException();
}
