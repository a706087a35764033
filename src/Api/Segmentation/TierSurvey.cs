using System.Runtime.CompilerServices;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>Applies rules to many customers without changing anything; a preview shows what it finds, an evaluation stores it.</summary>
internal sealed class TierSurvey(CrmDbContext db, IReadOnlyList<TierRule> rules, DateOnly asOf)
{
    /// <summary>How many customers are read at once, with as many statements as for one.</summary>
    public const int BatchSize = 2_000;

    /// <summary>Looks at the rules even where a person has chosen.</summary>
    public bool IgnoresPins { get; init; }

    public async IAsyncEnumerable<IReadOnlyList<TierFinding>> Of(
        IReadOnlyList<Guid> customerIds,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var reading = await TierFactsReading.Open(db, await db.Workspace(stop), stop);
        foreach (var batch in customerIds.Chunk(BatchSize))
        {
            yield return await Look(batch, reading, stop);
        }
    }

    private async Task<IReadOnlyList<TierFinding>> Look(Guid[] ids, TierFactsReading reading, CancellationToken stop)
    {
        var customers = await db.Set<Customer>()
            .Where(customer => ids.Contains(customer.Id))
            .OrderBy(customer => customer.Id)
            .Select(c => new CustomerTraits(c.Id, c.TierId, c.CooperationSince, c.Industry, c.Tags))
            .ToListAsync(stop);
        var placed = await Placed(ids, stop);
        var later = await PlacedLater(ids, stop);
        var facts = await reading.Of(customers, stop);
        return [.. customers.Select(customer =>
        {
            var before = placed.GetValueOrDefault(customer.Id);
            var isCurrent = !later.Contains(customer.Id);
            return new TierFinding(
                customer.Id,
                isCurrent ? customer.TierId : before?.TierId,
                before,
                isCurrent,
                !IgnoresPins && before?.IsPinnedOn(asOf) == true ? null : TierRules.Evaluate(rules, facts[customer.Id], asOf));
        })];
    }

    /// <summary>How each customer was placed on that day, by what was decided for it and the days before.</summary>
    private async Task<Dictionary<Guid, TierAssignment>> Placed(Guid[] ids, CancellationToken stop)
    {
        var last = await db.Set<TierAssignment>().AsNoTracking()
            .Where(assignment => ids.Contains(assignment.CustomerId) && assignment.AsOf <= asOf)
            .GroupBy(assignment => assignment.CustomerId)
            .Select(group => group.OrderByDescending(a => a.AsOf).ThenByDescending(a => a.AssignedAt).ThenByDescending(a => a.Id).First())
            .ToListAsync(stop);
        return last.ToDictionary(assignment => assignment.CustomerId);
    }

    private Task<HashSet<Guid>> PlacedLater(Guid[] ids, CancellationToken stop) => db.Set<TierAssignment>()
        .Where(assignment => ids.Contains(assignment.CustomerId) && assignment.AsOf > asOf)
        .Select(assignment => assignment.CustomerId)
        .Distinct()
        .ToHashSetAsync(stop);
}

/// <summary>What the rules say about one customer.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="TierId">The tier it was in on the day of evaluation; null for none.</param>
/// <param name="Before">How it came there; null when it never was placed.</param>
/// <param name="IsCurrent">False where the customer was placed for a later day already.</param>
/// <param name="Verdict">What the rules say; null where a person's choice holds.</param>
internal sealed record TierFinding(Guid CustomerId, Guid? TierId, TierAssignment? Before, bool IsCurrent, TierVerdict? Verdict)
{
    /// <summary>Whether the customer goes to another tier.</summary>
    public bool Moves => Verdict is { } verdict && verdict.Rule.TierId != TierId;
}
