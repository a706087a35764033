using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>Whose tiers are evaluated, and on which day.</summary>
/// <param name="CustomerIds">The customers; all that the caller may change when left out.</param>
/// <param name="AsOf">The day the rules are applied on; today when left out.</param>
internal sealed record EvaluateTiersInput([NodeId<Customer>] IReadOnlyList<Guid>? CustomerIds, DateOnly? AsOf);

/// <summary>What an evaluation did.</summary>
/// <param name="AsOf">The day the rules were applied on.</param>
/// <param name="Evaluated">How many customers were looked at.</param>
/// <param name="Changed">How many of them are in another tier than before.</param>
/// <param name="Pinned">How many keep a tier that was set by hand.</param>
internal sealed record TierEvaluation(DateOnly AsOf, int Evaluated, int Changed, int Pinned);

/// <summary>Applies the tier rules to customers and stores each verdict with its evidence.</summary>
internal static class EvaluateTiers
{
    private const int ChunkSize = 500;

    public static async Task<TierEvaluation> Run(
        EvaluateTiersInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();
        var asOf = input.AsOf ?? workspace.LocalDate(now);
        var tiers = await db.Set<Tier>().AsNoTracking().OrderBy(tier => tier.Position).ToListAsync(stop);
        var customers = await Chosen(input.CustomerIds, db, caller, stop);

        var total = new TierEvaluation(asOf, customers.Count, 0, 0);
        foreach (var chunk in customers.Chunk(ChunkSize))
        {
            var latest = await LatestAssignments(chunk, db, stop);
            var facts = await TierFactsReading.Of(chunk, workspace, db, stop);
            foreach (var customer in chunk)
            {
                var before = latest.GetValueOrDefault(customer.Id);
                if (before?.IsPinnedOn(asOf) == true)
                {
                    total = total with { Pinned = total.Pinned + 1 };
                    continue;
                }

                var verdict = TierRules.Evaluate(tiers, facts[customer.Id], asOf);
                total = total with { Changed = total.Changed + (verdict.Tier.Id == customer.TierId ? 0 : 1) };
                Store(customer, before, verdict, now, caller.UserId, db);
            }
        }

        await db.SaveAs(caller, stop);
        return total;
    }

    /// <summary>A verdict with the same tier and the same evidence says nothing new and is not stored again.</summary>
    private static void Store(
        Customer customer,
        TierAssignment? before,
        TierVerdict verdict,
        DateTime now,
        Guid by,
        CrmDbContext db)
    {
        var made = TierAssignment.ByRule(customer.Id, customer.TierId, verdict, now, by);
        if (before is null || before.Manual || !before.SaysTheSameAs(made))
        {
            db.Add(made);
            customer.PlaceInTier(verdict.Tier.Id);
        }
    }

    private static async Task<List<Customer>> Chosen(
        IReadOnlyList<Guid>? ids,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var writable = db.Writable<Customer>(caller).Where(customer => customer.ArchivedAt == null);
        if (ids is null)
        {
            return await writable.OrderBy(customer => customer.Id).ToListAsync(stop);
        }

        var chosen = await writable.Where(customer => ids.Contains(customer.Id)).ToListAsync(stop);
        var missing = ids.Except(chosen.Select(customer => customer.Id)).ToList();
        return missing.Count == 0 ? chosen : throw new NotFound(nameof(Customer), missing[0]).AsException();
    }

    private static async Task<Dictionary<Guid, TierAssignment>> LatestAssignments(
        Customer[] customers,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = customers.Select(customer => customer.Id).ToList();
        var all = await db.Set<TierAssignment>().AsNoTracking()
            .Where(assignment => ids.Contains(assignment.CustomerId))
            .GroupBy(assignment => assignment.CustomerId)
            .Select(group => group.OrderByDescending(a => a.AssignedAt).ThenByDescending(a => a.Id).First())
            .ToListAsync(stop);
        return all.ToDictionary(assignment => assignment.CustomerId);
    }
}
