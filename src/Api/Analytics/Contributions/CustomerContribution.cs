using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics.Outlook;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Contributions;

/// <summary>The contribution classes of many customers, from the opportunities the caller may see.</summary>
internal static class CustomerContribution
{
    public static async Task<IReadOnlyDictionary<Guid, Contribution>> Of(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var db = context.Db();
        var workspace = await db.Workspace(context.Stop);
        var plans = await db.Set<ContributionPlan>().AsNoTracking().ToDictionaryAsync(plan => plan.Kind, context.Stop);
        var likeliest = await Likeliest(ids, context);
        var customers = await db.Set<Customer>()
            .Where(customer => ids.Contains(customer.Id))
            .Select(customer => new
            {
                customer.Id,
                customer.CreatedAt,
                LastVisit = db.Set<FollowUp>()
                    .Where(visit => visit.CustomerId == customer.Id && visit.Kind == FollowUpKind.Visit)
                    .Max(visit => (DateTime?)visit.At),
            })
            .ToListAsync(context.Stop);
        return customers.ToDictionary(
            customer => customer.Id,
            customer => Of(likeliest.GetValueOrDefault(customer.Id), customer.CreatedAt, customer.LastVisit, plans, workspace));
    }

    /// <summary>The open opportunity of each customer with the most points.</summary>
    private static async Task<Dictionary<Guid, (Guid Id, Likelihood Band)>> Likeliest(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var open = await context.Visible<Opportunity>()
            .Where(o => o.CustomerId != null && ids.Contains(o.CustomerId.Value) && o.Status == OpportunityStatus.Open)
            .Select(o => new { o.Id, CustomerId = o.CustomerId!.Value })
            .ToListAsync(context.Stop);
        var likelihoods = await OpportunityLikelihood.Of([.. open.Select(o => o.Id)], context);
        return open.GroupBy(o => o.CustomerId, o => o.Id).ToDictionary(own => own.Key, own =>
        {
            var best = own.Order().MaxBy(id => likelihoods[id].Score);
            return (best, likelihoods[best].Band);
        });
    }

    private static Contribution Of(
        (Guid Id, Likelihood Band) likeliest,
        DateTime createdAt,
        DateTime? lastVisit,
        Dictionary<ContributionClass, ContributionPlan> plans,
        Workspace workspace)
    {
        var isOpen = likeliest.Id != Guid.Empty;
        var kind = !isOpen ? ContributionClass.Potential : likeliest.Band switch
        {
            Likelihood.High => ContributionClass.AboutToClose,
            Likelihood.Medium => ContributionClass.MostPromising,
            Likelihood.Low => ContributionClass.Potential,
        };
        var plan = plans[kind];
        var visited = lastVisit is { } at ? workspace.LocalDate(at) : (DateOnly?)null;
        return new Contribution(
            plan.Id,
            kind,
            isOpen ? likeliest.Id : null,
            visited,
            plan.VisitEveryDays is { } days ? (visited ?? workspace.LocalDate(createdAt)).AddDays(days) : null);
    }
}
