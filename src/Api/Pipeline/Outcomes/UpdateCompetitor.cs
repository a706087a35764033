using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>What changes about a competitor; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The competitor.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Name">The company's name; unique.</param>
/// <param name="Strengths">What it does better than we do.</param>
/// <param name="Weaknesses">What it does worse.</param>
internal sealed record UpdateCompetitorInput(
    [NodeId<Competitor>] Guid Id,
    int Version,
    Optional<string> Name,
    Optional<string?> Strengths,
    Optional<string?> Weaknesses);

/// <summary>Changes what is known of a competitor.</summary>
internal static class UpdateCompetitor
{
    public static async Task<Competitor> Run(
        UpdateCompetitorInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var competitor = await db.Get<Competitor>(input.Id, caller, stop);
        competitor.CheckVersion(input.Version);

        competitor.Change(
            input.Name.Or(competitor.Name),
            input.Strengths.Or(competitor.Strengths),
            input.Weaknesses.Or(competitor.Weaknesses));
        await CompetitorNames.CheckFree(competitor, db, stop);

        await db.SaveAs(caller, stop);
        return competitor;
    }
}
