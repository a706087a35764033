using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Where the opportunities that anything happened to in the weeks of the series went, each from its beginning on.</summary>
internal static class ReviewJourneys
{
    public static async Task<JourneySteps> Read(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var period = facts.Period;
        if (facts.Scope.Scope.Kind != ReviewScopeKind.Company)
        {
            var entries = ReviewFacts.Entries(period, facts.Scope, db);
            return await JourneySteps.Of(entries.Select(entry => entry.OpportunityId).Distinct(), period.To, db, stop);
        }

        // All lines of the series are at hand; what is missing is the past of those that were in a stage before.
        HashSet<Guid> older = [.. facts.Lines.Where(line => line.Ordinal > 1 && line.StageEnteredAt < period.SeriesFrom).Select(line => line.OpportunityId)];
        var past = await JourneySteps.Of(older, period.SeriesFrom, db, stop);
        return past.Then(facts.Lines.Select(Step));
    }

    private static StageStep Step(LedgerLine line) =>
        new(line.OpportunityId, line.At, line.FromStageId, line.ToStageId, line.ToStatus, line.ToOwnerId, line.ToTeamId);
}
