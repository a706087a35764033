using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>The ledger lines that make opportunities won in a period, those that take it back, and the credits for them.</summary>
internal sealed class WonLines(DateTime since, DateTime until, CrmDbContext db)
{
    /// <summary>Those whose credit was never divided; all of it is the owner's.</summary>
    public IQueryable<LedgerEntry> Undivided => Won.Where(line => !Shares.Any(share => share.OpportunityId == line.OpportunityId));

    public IQueryable<LedgerEntry> Divided => Won.Where(line => Shares.Any(share => share.OpportunityId == line.OpportunityId));

    /// <summary>The wins that were taken back in the period, because the opportunity was opened again; won at any time before.</summary>
    public IQueryable<LedgerEntry> TakenBack =>
        from reopened in Ledger
        where reopened.Kind == LedgerKind.Reopened && reopened.FromStatus == OpportunityStatus.Won
            && reopened.At >= since && reopened.At < until
        from won in Ledger
        where won.OpportunityId == reopened.OpportunityId
            && won.Ordinal == Ledger
                .Where(own => own.OpportunityId == reopened.OpportunityId && own.Kind == LedgerKind.Won && own.Ordinal < reopened.Ordinal)
                .Max(own => own.Ordinal)
        select won;

    public IQueryable<LedgerEntry> Won => Ledger.Where(line => line.Kind == LedgerKind.Won && line.At >= since && line.At < until);

    private IQueryable<LedgerEntry> Ledger => db.Set<LedgerEntry>().AsNoTracking();

    private IQueryable<OpportunityShare> Shares => db.Set<OpportunityShare>();

    /// <summary>What is credited in the scope for some of these lines.</summary>
    public async Task<IReadOnlyList<WonCredit>> Credits(IQueryable<LedgerEntry> lines, AnalyticsScope scope, CancellationToken stop)
    {
        var won = await lines
            .Select(line => new { line.OpportunityId, line.At, line.PipelineId, line.ToOwnerId, line.ToTeamId, line.ToBaseUnits })
            .ToListAsync(stop);
        var book = await CreditBook.Of(lines, db, stop);
        return
        [
            .. from line in won
               where scope.CoversPipeline(line.PipelineId)
               from credit in book.For(line.OpportunityId, line.At, line.ToOwnerId, line.ToTeamId, line.ToBaseUnits)
               where scope.Covers(credit.UserId, credit.TeamId)
               select credit,
        ];
    }
}
