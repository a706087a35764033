using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.FollowUps;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Who was in touch with customers about open opportunities, and about which of them the next step is agreed.</summary>
internal sealed class OpenTerms
{
    private readonly DateTime _quietSince;
    private readonly HashSet<Guid> _heardOf;
    private readonly HashSet<Guid> _withNextStep;

    private OpenTerms(DateTime quietSince, HashSet<Guid> heardOf, HashSet<Guid> withNextStep)
    {
        _quietSince = quietSince;
        _heardOf = heardOf;
        _withNextStep = withNextStep;
    }

    public static async Task<OpenTerms> Read(ReviewPeriod period, Workspace workspace, CrmDbContext db, CancellationToken stop)
    {
        var (quietSince, lastDay) = (period.DaysAgo(workspace.NoActivityDays), period.LastDay);
        var contacts = Contacts(period, db);
        var heardOf = await contacts.Where(contact => contact.At >= quietSince).Select(contact => contact.OpportunityId!.Value).ToListAsync(stop);
        var planned = await contacts.Where(contact => contact.NextOn > lastDay).Select(contact => contact.OpportunityId!.Value).ToListAsync(stop);
        return new OpenTerms(quietSince, [.. heardOf], [.. planned]);
    }

    /// <summary>When each of these opportunities was talked about for the last time; those that never were are missing.</summary>
    public static Task<Dictionary<Guid, DateTime>> LastContacts(
        IReadOnlyCollection<Guid> opportunities,
        ReviewPeriod period,
        CrmDbContext db,
        CancellationToken stop) =>
        Contacts(period, db)
            .Where(contact => opportunities.Contains(contact.OpportunityId!.Value))
            .GroupBy(contact => contact.OpportunityId!.Value)
            .Select(same => new { same.Key, At = same.Max(contact => contact.At) })
            .ToDictionaryAsync(same => same.Key, same => same.At, stop);

    /// <summary>Whether nothing has been recorded on it for longer than usual.</summary>
    public bool IsQuiet(in OpenOpportunity opportunity) => opportunity.LastChangedAt < _quietSince && !_heardOf.Contains(opportunity.Id);

    public bool HasNextStep(in OpenOpportunity opportunity) => _withNextStep.Contains(opportunity.Id);

    private static IQueryable<FollowUp> Contacts(ReviewPeriod period, CrmDbContext db) =>
        db.Set<FollowUp>().Where(contact => contact.OpportunityId != null && contact.At < period.To);
}
