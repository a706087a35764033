using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>Which tier a customer is put in by hand.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">The customer's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="TierId">The tier.</param>
/// <param name="Reason">Why the rules should not decide.</param>
/// <param name="PinnedUntil">The last day the choice holds; for good when left out.</param>
internal sealed record AssignTierInput(
    [NodeId<Customer>] Guid CustomerId,
    int Version,
    [NodeId<Tier>] Guid TierId,
    string Reason,
    DateOnly? PinnedUntil);

/// <summary>
/// Pins a customer to a tier; the rules leave it there until the pin ends. A tier above the one that the rules say is a promotion, and
/// needs a supervisor.
/// </summary>
internal static class AssignTier
{
    public static async Task<Customer> Run(
        AssignTierInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var customer = await db.GetWritable<Customer>(input.CustomerId, caller, stop);
        customer.CheckVersion(input.Version);
        var places = await db.Set<Tier>().ToDictionaryAsync(tier => tier.Id, tier => tier.Position, stop);
        if (!places.TryGetValue(input.TierId, out var place))
        {
            throw new NotFound(nameof(Tier), input.TierId).AsException();
        }

        var workspace = await db.Workspace(stop);
        var rules = await db.TierRulesInUse(stop);
        var now = clock.UtcNow();
        var reading = await TierFactsReading.Open(db, workspace, stop);
        var facts = await reading.Of([CustomerTraits.Of(customer)], stop);
        var ruled = TierRules.Evaluate(rules.Rules, facts[customer.Id], workspace.LocalDate(now));
        if (place < places[ruled.Rule.TierId] && caller.Role < Role.Supervisor)
        {
            throw new NotAllowed(Role.Supervisor).AsException();
        }

        db.Add(TierAssignment.ByHand(
            new TierSubject(customer.Id, customer.TierId, rules.Id),
            input.TierId,
            ruled,
            new TierPin(input.Reason, input.PinnedUntil),
            now,
            caller.UserId));
        customer.PlaceInTier(input.TierId);
        await db.SaveAs(caller, stop);
        return customer;
    }
}
