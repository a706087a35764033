using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>Expresses amounts in the workspace's base currency with the latest rate known on a day.</summary>
internal static class BaseCurrency
{
    public static async Task<BaseAmount> Convert(
        Money amount,
        Workspace workspace,
        DateOnly on,
        CrmDbContext db,
        CancellationToken stop)
    {
        if (amount.Currency == workspace.BaseCurrency)
        {
            return BaseAmount.InBase(amount, on);
        }

        var rate = await db.Set<ExchangeRate>().AsNoTracking()
            .Where(rate => rate.Currency == amount.Currency && rate.On <= on)
            .OrderByDescending(rate => rate.On)
            .FirstOrDefaultAsync(stop);
        return rate is null ? throw new RateMissing(amount.Currency, on).AsException() : rate.Convert(amount);
    }
}
