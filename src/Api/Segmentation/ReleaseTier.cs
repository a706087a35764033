using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segmentation;

/// <summary>Whose tier the rules decide again.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Version">The customer's version you read; another one in between is refused and nothing is lost.</param>
internal sealed record ReleaseTierInput([NodeId<Customer>] Guid CustomerId, int Version);

/// <summary>Takes back a tier that was set by hand: the rules place the customer at once.</summary>
internal static class ReleaseTier
{
    public static async Task<Customer> Run(
        ReleaseTierInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var customer = await db.GetWritable<Customer>(input.CustomerId, caller, stop);
        customer.CheckVersion(input.Version);
        var now = clock.UtcNow();
        var today = await EvaluationDay.Of(null, now, db, stop);
        var rules = await db.TierRulesInUse(stop);
        var survey = new TierSurvey(db, rules.Rules, today) { IgnoresPins = true };
        await foreach (var findings in survey.Of([customer.Id], stop))
        {
            var found = findings[0];
            if (found.Before?.IsPinnedOn(today) != true)
            {
                throw new TierNotPinned(customer.Id).AsException();
            }

            var subject = new TierSubject(customer.Id, customer.TierId, rules.Id);
            db.Add(TierAssignment.ByRule(subject, found.Verdict!, now, caller.UserId));
            customer.PlaceInTier(found.Verdict!.Rule.TierId);
        }

        await db.SaveAs(caller, stop);
        return customer;
    }
}
