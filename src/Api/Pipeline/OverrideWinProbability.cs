using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>The chance to win that somebody believes in.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="WinProbability">The chance, as a fraction with at most 4 decimals; null returns to the stage's.</param>
/// <param name="Reason">Why; needed for a chance.</param>
internal sealed record OverrideWinProbabilityInput(
    [NodeId<Opportunity>] Guid Id,
    int Version,
    decimal? WinProbability,
    string? Reason);

/// <summary>赢单百分比: sets an open opportunity's chance to win by hand, with who and why, or returns to its stage's.</summary>
internal static class OverrideWinProbability
{
    public static async Task<Opportunity> Run(
        OverrideWinProbabilityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);

        opportunity.OverrideWinProbability(Ratios.Units(input.WinProbability, "winProbability"), input.Reason, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
