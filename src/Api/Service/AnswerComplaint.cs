using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Service;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Service;

/// <summary>What a customer was told about a complaint.</summary>
/// <param name="Id">The complaint.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Text">What was said or done.</param>
/// <param name="Resolves">Whether that settles it.</param>
internal sealed record AnswerComplaintInput([NodeId<Complaint>] Guid Id, int Version, string Text, bool Resolves = false);

/// <summary>Adds an answer to a complaint, or settles it with one.</summary>
internal static class AnswerComplaint
{
    public static async Task<Complaint> Run(
        AnswerComplaintInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var complaint = await db.GetWritable<Complaint>(input.Id, caller, stop);
        complaint.CheckVersion(input.Version);
        complaint.Respond(input.Text, input.Resolves, clock.UtcNow(), caller.UserId);
        await db.SaveAs(caller, stop);
        return complaint;
    }
}
