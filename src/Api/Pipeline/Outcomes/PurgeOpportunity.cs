using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which archived opportunity is erased.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record PurgeOpportunityInput([NodeId<Opportunity>] Guid Id, int Version);

/// <summary>清理: erases what an archived opportunity was about; stage, owner, amount and ledger stay without a word. Needs an administrator.</summary>
internal static class PurgeOpportunity
{
    public static async Task<Opportunity> Run(
        PurgeOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (!caller.IsAdministrator)
        {
            throw new NotAllowed(Role.Administrator).AsException();
        }

        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);

        opportunity.Purge(clock.UtcNow(), caller.UserId);

        // With an idempotency key there is a transaction already, whose commit is its owner's.
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;

        // First, because the save takes away what other capabilities keep of the approvals.
        await db.SaveAs(caller, stop);
        await Erase(opportunity.Id, db, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }

        return opportunity;
    }

    /// <summary>Takes the words out of all that tells about it: ledger, events, checklist, approvals and files.</summary>
    private static async Task Erase(Guid id, CrmDbContext db, CancellationToken stop)
    {
        await db.Set<LedgerEntry>().Where(entry => entry.OpportunityId == id).ExecuteUpdateAsync(
            entry => entry.SetProperty(e => e.Reason, (string?)null).SetProperty(e => e.OverrideReason, (string?)null), stop);
        await EventWords.Change(db.Set<EventRecord>().Where(happened => happened.SubjectId == id), _ => "", db, stop);
        await db.SaveChangesAsync(stop);
        await db.Set<ChecklistItem>().Where(item => item.OpportunityId == id).ExecuteDeleteAsync(stop);
        await db.Set<Approval>().Where(approval => approval.OpportunityId == id).ExecuteDeleteAsync(stop);
        var hashes = await db.Set<OpportunityDocument>().Where(d => d.OpportunityId == id).Select(d => d.Hash).ToListAsync(stop);
        await db.Set<OpportunityDocument>().Where(document => document.OpportunityId == id).ExecuteDeleteAsync(stop);
        await StoredFiles.DropUnused(hashes, db, stop);
    }
}
