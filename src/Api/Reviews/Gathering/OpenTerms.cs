using CrmGraph.Api.Data;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>What is agreed about open opportunities beside the ledger: the last contact, the next step, and the expected close.</summary>
internal sealed class OpenTerms
{
    private const int ManyPushes = 2;

    private readonly Dictionary<Guid, DateTime> _lastContacts;
    private readonly HashSet<Guid> _withNextStep;
    private readonly Dictionary<Guid, Expectation> _expectations;

    private OpenTerms(Dictionary<Guid, DateTime> lastContacts, HashSet<Guid> withNextStep, Dictionary<Guid, Expectation> expectations)
    {
        _lastContacts = lastContacts;
        _withNextStep = withNextStep;
        _expectations = expectations;
    }

    public static async Task<OpenTerms> Read(ReviewPeriod period, CrmDbContext db, CancellationToken stop)
    {
        var lastDay = period.LastDay;
        var contacts = db.Set<FollowUp>().Where(followUp => followUp.OpportunityId != null && followUp.At < period.To);
        var last = await contacts
            .GroupBy(followUp => followUp.OpportunityId!.Value)
            .Select(group => new { group.Key, At = group.Max(followUp => followUp.At) })
            .ToDictionaryAsync(group => group.Key, group => group.At, stop);
        var planned = await contacts
            .Where(followUp => followUp.NextOn > lastDay)
            .Select(followUp => followUp.OpportunityId!.Value)
            .ToListAsync(stop);
        var expectations = await db.Set<Opportunity>()
            .Where(opportunity => opportunity.ClosedAt == null || opportunity.ClosedAt >= period.To)
            .Where(opportunity => opportunity.ExpectedClosePushes >= ManyPushes || opportunity.ExpectedCloseOn <= lastDay)
            .Select(opportunity => new Expectation(opportunity.Id, opportunity.ExpectedCloseOn, opportunity.ExpectedClosePushes))
            .ToDictionaryAsync(expectation => expectation.Id, stop);
        return new OpenTerms(last, [.. planned], expectations);
    }

    /// <summary>When something was recorded on it for the last time.</summary>
    public DateTime LastHeardOf(OpenOpportunity opportunity)
    {
        var contact = _lastContacts.GetValueOrDefault(opportunity.Id);
        return contact > opportunity.LastChangedAt ? contact : opportunity.LastChangedAt;
    }

    public bool HasNextStep(OpenOpportunity opportunity) => _withNextStep.Contains(opportunity.Id);

    public bool WasPushedTwice(OpenOpportunity opportunity) =>
        _expectations.TryGetValue(opportunity.Id, out var expected) && expected.Pushes >= ManyPushes;

    public bool ShouldHaveClosed(OpenOpportunity opportunity, DateOnly lastDay) =>
        _expectations.TryGetValue(opportunity.Id, out var expected) && expected.CloseOn <= lastDay;

    private sealed record Expectation(Guid Id, DateOnly? CloseOn, int Pushes);
}
