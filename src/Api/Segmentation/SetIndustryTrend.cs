using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>How fast an industry grows.</summary>
/// <param name="Industry">The industry, in the words of the customers' records.</param>
/// <param name="Growth">Yearly growth as a fraction: 0.15 for 15 %.</param>
internal sealed record SetIndustryTrendInput(string Industry, decimal Growth);

/// <summary>Enters or corrects the growth of an industry, which tier rules and growth potential look at. Needs a manager.</summary>
internal static class SetIndustryTrend
{
    public static async Task<IndustryTrend> Run(
        SetIndustryTrendInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var trend = await db.Set<IndustryTrend>().AsTracking().SingleOrDefaultAsync(known => known.Industry == input.Industry, stop);
        if (trend is null)
        {
            trend = IndustryTrend.Of(input.Industry);
            db.Add(trend);
        }

        trend.Judge((int)(TierMeasure.IndustryTrend.Stored(input.Growth) ?? 0), clock.UtcNow());
        await db.SaveAs(caller, stop);
        return trend;
    }
}
