using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Workloads;

/// <summary>Whose load, and how far to look back.</summary>
/// <param name="Days">Over how many days contacts are counted, at most 366; 30 when left out.</param>
/// <param name="Scope">Whose; all the caller may see when left out.</param>
internal sealed record WorkloadsArguments(int? Days, AnalyticsScopeInput? Scope);

/// <summary>Reads what each member has to do and has done, so that a supervisor can hand over from who has too much to who has time.</summary>
internal static class ReadWorkloads
{
    private const int DefaultDays = 30;
    private const int MostDays = 366;

    public static async Task<IReadOnlyList<Workload>> Run(
        WorkloadsArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var days = arguments.Days ?? DefaultDays;
        if (days is < 1 or > MostDays)
        {
            throw new InvalidValue("days", $"must be between 1 and {MostDays}").AsException();
        }

        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var now = clock.UtcNow();
        var users = await db.Set<User>()
            .Where(user => user.Active && (user.Role == Role.SalesRep || user.Role == Role.Supervisor))
            .OrderBy(user => user.Number)
            .Select(user => new { user.Id, user.TeamId })
            .ToListAsync(stop);
        var open = await Open(scope, now, db, stop);
        var leads = await Leads(now, db, stop);
        var contacts = await Contacts(now.AddDays(-days), db, stop);
        return
        [
            .. from user in users
               where caller.Covers(user.Id, user.TeamId) && scope.CoversOwner(user.Id)
               let own = open.GetValueOrDefault(user.Id)
               let lead = leads.GetValueOrDefault(user.Id)
               let contact = contacts.GetValueOrDefault(user.Id)
               select new Workload(
                   user.Id, user.TeamId, own.Count, Amounts.Of(own.Units), own.Overdue, lead.Count, lead.Overdue, contact.Count, contact.Visits),
        ];
    }

    private static async Task<Dictionary<Guid, (int Count, long Units, int Overdue)>> Open(
        AnalyticsScope scope,
        DateTime now,
        CrmDbContext db,
        CancellationToken stop)
    {
        var sums = await db.Set<Opportunity>()
            .Where(o => o.Status == OpportunityStatus.Open)
            .GroupBy(o => new { o.OwnerId, o.PipelineId })
            .Select(own => new
            {
                own.Key,
                Count = own.Count(),
                Units = own.Sum(o => o.BaseUnits),
                Overdue = own.Count(o => o.StageDueAt <= now),
            })
            .ToListAsync(stop);
        return sums.Where(sum => scope.CoversPipeline(sum.Key.PipelineId)).GroupBy(sum => sum.Key.OwnerId).ToDictionary(
            own => own.Key, own => (own.Sum(sum => sum.Count), own.Sum(sum => sum.Units), own.Sum(sum => sum.Overdue)));
    }

    private static Task<Dictionary<Guid, (int Count, int Overdue)>> Leads(DateTime now, CrmDbContext db, CancellationToken stop) =>
        db.Set<Lead>()
            .Where(lead => lead.ConvertedAt == null)
            .GroupBy(lead => lead.OwnerId)
            .Select(own => new { own.Key, Count = own.Count(), Overdue = own.Count(l => l.FirstTouchedAt == null && l.FirstTouchDueAt <= now) })
            .ToDictionaryAsync(own => own.Key, own => (own.Count, own.Overdue), stop);

    private static Task<Dictionary<Guid, (int Count, int Visits)>> Contacts(DateTime since, CrmDbContext db, CancellationToken stop) =>
        db.Set<FollowUp>()
            .Where(followUp => followUp.At >= since && followUp.Kind != FollowUpKind.ProposalView)
            .GroupBy(followUp => followUp.AuthorId)
            .Select(own => new { own.Key, Count = own.Count(), Visits = own.Count(f => f.Kind == FollowUpKind.Visit) })
            .ToDictionaryAsync(own => own.Key, own => (own.Count, own.Visits), stop);
}
