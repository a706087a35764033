using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>What a review is computed from: the weeks of its series, read once, in the scope.</summary>
internal sealed record ReviewFacts(
    ReviewPeriod Period,
    ScopeFilter Scope,
    Workspace Workspace,
    IReadOnlyList<LedgerLine> Lines,
    IReadOnlyList<LeadFact> Leads,
    IReadOnlyList<RepFact> Reps,
    IReadOnlyDictionary<Guid, string> TeamNames,
    IReadOnlyDictionary<(Guid OpportunityId, int Ordinal), double> Cycles,
    CreditBook Book)
{
    /// <summary>The lines of the reviewed week.</summary>
    public IEnumerable<LedgerLine> ThisWeek => Lines.Where(line => line.At >= Period.From);

    public IReadOnlyList<LedgerLine> Won { get; } = Of(LedgerKind.Won, Lines, Scope);

    public IReadOnlyList<LedgerLine> Lost { get; } = Of(LedgerKind.Lost, Lines, Scope);

    public IReadOnlyList<LedgerLine> Opened { get; } = Of(LedgerKind.Opened, Lines, Scope);

    /// <summary>
    /// What was won in the scope in the reviewed week or the one before, divided among those who are credited, in the scope or not; it
    /// adds up to all of it.
    /// </summary>
    public IEnumerable<WonCredit> CreditsOf(IsoWeek week) => Won
        .Where(line => Period.WeekOf(line.At) == week)
        .SelectMany(line => Book.For(line.OpportunityId, line.At, line.ToOwnerId, line.ToTeamId, line.ToBaseUnits));

    /// <summary>How long each of these wins took, in days.</summary>
    public List<double> CyclesOf(IEnumerable<LedgerLine> won) =>
        [.. won.Select(line => Cycles[(line.OpportunityId, line.Ordinal)])];

    public static async Task<ReviewFacts> Read(
        ReviewPeriod period,
        ScopeFilter scope,
        Workspace workspace,
        CrmDbContext db,
        CancellationToken stop)
    {
        var lines = await ReadLines(period, scope, db, stop);
        var leads = await db.Set<Lead>()
            .Where(lead => (lead.CreatedAt >= period.SeriesFrom && lead.CreatedAt < period.To)
                || (lead.ConvertedAt >= period.SeriesFrom && lead.ConvertedAt < period.To))
            .Select(lead => new LeadFact(
                lead.Id, lead.Source, lead.OwnerId, lead.TeamId, lead.CreatedAt, lead.FirstTouchedAt, lead.ConvertedAt))
            .ToListAsync(stop);
        return new ReviewFacts(
            period,
            scope,
            workspace,
            lines,
            [.. leads.Where(lead => scope.Covers(lead.OwnerId, lead.TeamId))],
            await ReadReps(scope, db, stop),
            await db.Set<Team>().ToDictionaryAsync(team => team.Id, team => team.Name, stop),
            await WonCycles.Read(Of(LedgerKind.Won, lines, scope), db, stop),
            await CreditBook.Of(Entries(period, scope, db).Where(entry => entry.Kind == LedgerKind.Won && entry.At >= period.PreviousFrom), db, stop));
    }

    /// <summary>What happened in the scope in the weeks of the series.</summary>
    public static IQueryable<LedgerEntry> Entries(ReviewPeriod period, ScopeFilter scope, CrmDbContext db) =>
        db.Set<LedgerEntry>()
            .Where(entry => entry.At >= period.SeriesFrom && entry.At < period.To)
            .Where(scope.Touches());

    private static List<LedgerLine> Of(LedgerKind kind, IEnumerable<LedgerLine> lines, ScopeFilter scope) =>
        [.. lines.Where(line => line.Kind == kind && scope.Covers(line.ToOwnerId, line.ToTeamId))];

    private static Task<List<LedgerLine>> ReadLines(
        ReviewPeriod period,
        ScopeFilter scope,
        CrmDbContext db,
        CancellationToken stop) =>
        Entries(period, scope, db)
            .OrderBy(entry => entry.At).ThenBy(entry => entry.OpportunityId).ThenBy(entry => entry.Ordinal)
            .Select(entry => new LedgerLine(
                entry.OpportunityId,
                entry.Ordinal,
                entry.Kind,
                entry.At,
                entry.FromStageId,
                entry.ToStageId,
                entry.FromStatus,
                entry.ToStatus,
                entry.FromBaseUnits,
                entry.ToBaseUnits,
                entry.FromOwnerId,
                entry.ToOwnerId,
                entry.FromTeamId,
                entry.ToTeamId,
                entry.Reason,
                entry.StageEnteredAt))
            .ToListAsync(stop);

    private static async Task<IReadOnlyList<RepFact>> ReadReps(ScopeFilter scope, CrmDbContext db, CancellationToken stop)
    {
        var memberships = await (
            from membership in db.Set<TeamMembership>()
            join user in db.Set<User>() on membership.UserId equals user.Id
            where user.Role == Role.SalesRep
            select new RepFact(user.Id, user.Name, membership.TeamId, membership.FromOn, membership.ToOn))
            .ToListAsync(stop);
        return [.. memberships.Where(rep => scope.Covers(rep.UserId, rep.TeamId)).OrderBy(rep => rep.Name, StringComparer.Ordinal)];
    }
}

/// <summary>A lead created or converted in the weeks under review.</summary>
internal sealed record LeadFact(
    Guid Id,
    LeadSource Source,
    Guid OwnerId,
    Guid? TeamId,
    DateTime CreatedAt,
    DateTime? FirstTouchedAt,
    DateTime? ConvertedAt);

/// <summary>A rep's time in a team.</summary>
internal sealed record RepFact(Guid UserId, string Name, Guid TeamId, DateOnly FromOn, DateOnly? ToOn)
{
    public bool WorkedBetween(DateOnly first, DateOnly last) => FromOn <= last && (ToOn is null || ToOn >= first);
}
