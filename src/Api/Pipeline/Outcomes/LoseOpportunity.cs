using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which opportunity was lost, and why.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why it was lost.</param>
/// <param name="Summary">商机总结: what was learned.</param>
/// <param name="CompetitorId">Who won it instead.</param>
/// <param name="NoCompetitor">True where nobody won it instead, or nobody knows who.</param>
internal sealed record LoseOpportunityInput(
    [NodeId<Opportunity>] Guid Id,
    int Version,
    string Reason,
    string Summary,
    [NodeId<Competitor>] Guid? CompetitorId,
    bool NoCompetitor = false);

/// <summary>Closes an opportunity as lost.</summary>
internal static class LoseOpportunity
{
    public static async Task<Opportunity> Run(
        LoseOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var stages = await PipelineStages.Of(opportunity.PipelineId, db, stop);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();

        opportunity.Lose(
            StageChain.Lost(stages),
            new Loss(input.Reason, input.Summary) { CompetitorId = input.CompetitorId, NoCompetitor = input.NoCompetitor },
            now,
            workspace.LocalDate(now),
            caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
