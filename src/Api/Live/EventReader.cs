using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Live;

/// <summary>Reads committed events in their order.</summary>
internal sealed class EventReader(IServiceScopeFactory scopes)
{
    public const int PageSize = 500;

    /// <summary>The sequence of the newest committed event; 0 when there is none.</summary>
    public async Task<long> Head(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope).Set<StreamHead>().Select(h => h.Head).SingleAsync(stop);
    }

    /// <summary>The next events after a sequence, at most <see cref="PageSize"/>.</summary>
    public async Task<IReadOnlyList<EventRecord>> Page(long after, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Db(scope).Set<EventRecord>()
            .AsNoTracking()
            .Where(e => e.Sequence > after)
            .OrderBy(e => e.Sequence)
            .Take(PageSize)
            .ToListAsync(stop);
    }

    private static CrmDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<CrmDbContext>();
}
