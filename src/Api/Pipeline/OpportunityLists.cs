using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>The opportunities that lists show: the archived ones have a list of their own, the purged ones none.</summary>
internal static class OpportunityLists
{
    public static IQueryable<Opportunity> Current(RequestContext context) =>
        context.Visible<Opportunity>().Where(o => o.ArchivedAt == null);

    public static IQueryable<Opportunity> Open(RequestContext context) =>
        context.Visible<Opportunity>().Where(o => o.Status == OpportunityStatus.Open);

    public static IQueryable<Opportunity> Won(RequestContext context) =>
        context.Visible<Opportunity>().Where(o => o.Status == OpportunityStatus.Won && o.PurgedAt == null);

    public static IQueryable<Opportunity> Archived(RequestContext context) =>
        context.Visible<Opportunity>().Where(o => o.ArchivedAt != null && o.PurgedAt == null);
}
