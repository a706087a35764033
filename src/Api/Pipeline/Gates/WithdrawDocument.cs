using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>Which document is taken back.</summary>
/// <param name="Id">The document.</param>
/// <param name="Version">The document's version you read; another one in between is refused and nothing is lost.</param>
internal sealed record WithdrawDocumentInput([NodeId<OpportunityDocument>] Guid Id, int Version);

/// <summary>Takes a document back; it no longer counts for a gate, and its file stays for the record.</summary>
internal static class WithdrawDocument
{
    public static async Task<OpportunityDocument> Run(
        WithdrawDocumentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var document = await db.GetWritable<OpportunityDocument>(input.Id, caller, stop);
        document.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(document.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        document.Withdraw(now);
        opportunity.NoteGateChange(document.StageId, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return document;
    }
}
