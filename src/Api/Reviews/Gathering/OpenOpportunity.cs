using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>An opportunity that was open at the end of the week, as it was then; only what is expected of it is of now.</summary>
/// <remarks>A value: in a large company there are so many that an object for each costs more than reading them.</remarks>
internal readonly record struct OpenOpportunity
{
    private const int ManyPushes = 2;

    public Guid Id { get; init; }

    public Guid StageId { get; init; }

    public DateTime InStageSince { get; init; }

    public DateTime LastChangedAt { get; init; }

    public long BaseUnits { get; init; }

    public Guid OwnerId { get; init; }

    public Guid? TeamId { get; init; }

    /// <summary>Whether its expected close was put off again and again.</summary>
    public bool WasPushedTwice { get; init; }

    /// <summary>Whether it was expected to close until the end of the week.</summary>
    public bool ShouldHaveClosed { get; init; }

    /// <remarks>
    /// What has not changed since the week is as its own row says; only the others are looked up in the ledger. Both in one
    /// statement, so that a change that happens meanwhile puts an opportunity neither into both nor into none.
    /// </remarks>
    public static Task<List<OpenOpportunity>> AtTheEndOf(ReviewPeriod period, ScopeFilter scope, CrmDbContext db, CancellationToken stop) =>
        Unchanged(period, db).Concat(ChangedSince(period, db)).Where(scope.CoversOpen()).ToListAsync(stop);

    private static IQueryable<OpenOpportunity> Unchanged(ReviewPeriod period, CrmDbContext db)
    {
        var (end, lastDay) = (period.To, period.LastDay);
        return
            from opportunity in db.Set<Opportunity>()
            where opportunity.Status == OpportunityStatus.Open && opportunity.LastChangedAt < end
            select new OpenOpportunity
            {
                Id = opportunity.Id,
                StageId = opportunity.StageId,
                InStageSince = opportunity.StageEnteredAt,
                LastChangedAt = opportunity.LastChangedAt,
                BaseUnits = opportunity.BaseUnits,
                OwnerId = opportunity.OwnerId,
                TeamId = opportunity.TeamId,
                WasPushedTwice = opportunity.ExpectedClosePushes >= ManyPushes,
                ShouldHaveClosed = opportunity.ExpectedCloseOn <= lastDay,
            };
    }

    /// <summary>The line before the first one since the end of the week says how it was then.</summary>
    /// <remarks>A line in a stage that was entered since then is not the first one: that by which it was entered came before.</remarks>
    private static IQueryable<OpenOpportunity> ChangedSince(ReviewPeriod period, CrmDbContext db)
    {
        var (end, lastDay) = (period.To, period.LastDay);
        return
            from later in db.Set<LedgerEntry>()
            where later.At >= end && later.StageEnteredAt < end && later.Ordinal > 1
            join line in db.Set<LedgerEntry>()
                on new { later.OpportunityId, Ordinal = later.Ordinal - 1 } equals new { line.OpportunityId, line.Ordinal }
            where line.At < end && line.ToStatus == OpportunityStatus.Open
            join opportunity in db.Set<Opportunity>() on line.OpportunityId equals opportunity.Id
            select new OpenOpportunity
            {
                Id = opportunity.Id,
                StageId = line.ToStageId,
                InStageSince = line.FromStageId == line.ToStageId ? line.StageEnteredAt : line.At,
                LastChangedAt = line.At,
                BaseUnits = line.ToBaseUnits,
                OwnerId = line.ToOwnerId,
                TeamId = line.ToTeamId,
                WasPushedTwice = opportunity.ExpectedClosePushes >= ManyPushes,
                ShouldHaveClosed = opportunity.ExpectedCloseOn <= lastDay,
            };
    }
}
