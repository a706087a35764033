using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Outlook;

/// <summary>The win likelihood bands of many opportunities, in two statements.</summary>
internal static class OpportunityLikelihood
{
    private const decimal Certain = 10_000;
    private const int RecentDays = 60;

    public static async Task<IReadOnlyDictionary<Guid, WinLikelihood>> Of(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var db = context.Db();
        var now = context.Clock().UtcNow();
        var workspace = await db.Workspace(context.Stop);
        var bands = new LikelihoodBands(workspace.LikelihoodHighFrom, workspace.LikelihoodMediumFrom);
        var opportunities = await Open(ids, db, context.Stop);
        var contacts = (await Contacts(ids, db, context.Stop)).ToLookup(contact => contact.OpportunityId);
        return opportunities.ToDictionary(
            opportunity => opportunity.Id,
            opportunity => WinLikelihood.Of(Facts(opportunity, [.. contacts[opportunity.Id]], now), bands));
    }

    private static Task<List<Progress>> Open(IReadOnlyList<Guid> ids, CrmDbContext db, CancellationToken stop) => (
        from opportunity in db.Set<Opportunity>()
        join stage in db.Set<Stage>() on opportunity.StageId equals stage.Id
        where ids.Contains(opportunity.Id) && opportunity.Status == OpportunityStatus.Open
        select new Progress(opportunity.Id, stage.WinProbability, opportunity.LastActivityAt, opportunity.ExpectedClosePushes)).ToListAsync(stop);

    private static Task<List<Contact>> Contacts(IReadOnlyList<Guid> ids, CrmDbContext db, CancellationToken stop) => db.Set<FollowUp>()
        .Where(followUp => followUp.OpportunityId != null && ids.Contains(followUp.OpportunityId.Value))
        .Select(followUp => new Contact(followUp.OpportunityId!.Value, followUp.Kind, followUp.At, followUp.Likelihood))
        .ToListAsync(stop);

    private static LikelihoodFacts Facts(Progress progress, List<Contact> contacts, DateTime now)
    {
        var recent = contacts.Where(contact => contact.At >= now.AddDays(-RecentDays)).ToList();
        return new LikelihoodFacts(
            progress.WinProbability / Certain,
            recent.Count(contact => contact.Kind is FollowUpKind.Meeting or FollowUpKind.Demo or FollowUpKind.Visit),
            recent.Count(contact => contact.Kind == FollowUpKind.ProposalView),
            recent.Count(contact => contact.Kind == FollowUpKind.ProductEnquiry),
            contacts.Where(contact => contact.Estimate is not null).MaxBy(contact => contact.At)?.Estimate,
            (int)(now - progress.LastActivityAt).TotalDays,
            progress.Pushes);
    }

    private sealed record Progress(Guid Id, int? WinProbability, DateTime LastActivityAt, int Pushes);

    private sealed record Contact(Guid OpportunityId, FollowUpKind Kind, DateTime At, Likelihood? Estimate);
}
