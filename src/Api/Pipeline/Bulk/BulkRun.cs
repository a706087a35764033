using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Bulk;

/// <summary>Changes many opportunities in one transaction, each by the same rules as alone, and says for each what became of it.</summary>
internal static class BulkRun
{
    /// <summary>More would not fit into a request's time.</summary>
    private const int MostItems = 10_000;

    /// <param name="items">The opportunities.</param>
    /// <param name="prepare">Reads what the change needs, once for all of them.</param>
    /// <param name="db">The context.</param>
    /// <param name="caller">Who changes them.</param>
    /// <param name="stop">Gives up.</param>
    public static async Task<BulkResult> Of(
        IReadOnlyList<BulkItem> items,
        Func<IReadOnlyCollection<Opportunity>, Task<Action<Opportunity>>> prepare,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        Check(items);
        var ids = items.Select(item => item.Id).ToList();
        var found = await db.Writable<Opportunity>(caller).AsTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
        var change = await prepare(found.Values);

        var refusals = items.ToDictionary(item => item.Id, item => Refusal(item, found.GetValueOrDefault(item.Id), change));
        await db.SaveAs(caller, stop);

        List<BulkItemResult> results = [.. items.Select(item => Result(item.Id, refusals[item.Id], found))];
        var refused = results.Count(result => result.Refusal is not null);
        return new BulkResult(results.Count - refused, refused, results);
    }

    private static void Check(IReadOnlyList<BulkItem> items)
    {
        if (items.Count is 0 or > MostItems)
        {
            throw new InvalidValue("items", $"must have between 1 and {MostItems} entries").AsException();
        }

        if (items.DistinctBy(item => item.Id).Count() != items.Count)
        {
            throw new InvalidValue("items", "must not name an opportunity twice").AsException();
        }
    }

    /// <summary>A rule that refuses leaves an opportunity untouched, so that the save passes over it.</summary>
    private static Refusal? Refusal(BulkItem item, Opportunity? opportunity, Action<Opportunity> change)
    {
        try
        {
            if (opportunity is null)
            {
                return new NotFound(nameof(Opportunity), item.Id);
            }

            opportunity.CheckVersion(item.Version);
            change(opportunity);
            return null;
        }
        catch (RuleException refused)
        {
            return refused.Refusal;
        }
    }

    private static BulkItemResult Result(Guid id, Refusal? refusal, Dictionary<Guid, Opportunity> found) => refusal is null
        ? new(id, found[id].Version, null)
        : new(id, null, new(refusal.Code, refusal.Message, (refusal as StageGateNotPassed)?.Missing ?? []));
}
