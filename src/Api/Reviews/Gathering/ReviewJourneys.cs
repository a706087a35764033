using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Where the opportunities that anything happened to in the weeks of the series went, each from its beginning on.</summary>
internal static class ReviewJourneys
{
    public static async Task<ILookup<Guid, StageStep>> Read(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var period = facts.Period;
        var entries = ReviewFacts.Entries(period, facts.Scope, db);
        if (facts.Scope.Scope.Kind != ReviewScopeKind.Company)
        {
            return await JourneySteps.Of(entries.Select(entry => entry.OpportunityId).Distinct(), period.To, db, stop);
        }

        // All lines of the series are at hand; what is missing is the past of those that were in a stage before.
        var older = entries
            .Where(entry => entry.Ordinal > 1 && entry.StageEnteredAt < period.SeriesFrom)
            .Select(entry => entry.OpportunityId)
            .Distinct();
        var past = await JourneySteps.Of(older, period.SeriesFrom, db, stop);
        return past.SelectMany(own => own.Select(step => (own.Key, Step: step)))
            .Concat(facts.Lines.Select(line => (Key: line.OpportunityId, Step: Step(line))))
            .ToLookup(one => one.Key, one => one.Step);
    }

    private static StageStep Step(LedgerLine line) =>
        new(line.At, line.FromStageId, line.ToStageId, line.ToStatus, line.ToOwnerId, line.ToTeamId);
}
