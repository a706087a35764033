using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>What is known of a new competitor.</summary>
/// <param name="Name">The company's name; unique.</param>
/// <param name="Strengths">What it does better than we do.</param>
/// <param name="Weaknesses">What it does worse.</param>
internal sealed record CreateCompetitorInput(string Name, string? Strengths, string? Weaknesses);

/// <summary>Records a competitor; whoever loses an opportunity may.</summary>
internal static class CreateCompetitor
{
    public static async Task<Competitor> Run(
        CreateCompetitorInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var competitor = Competitor.Create(input.Name, input.Strengths, input.Weaknesses);
        await CompetitorNames.CheckFree(competitor, db, stop);

        db.Add(competitor);
        await db.SaveAs(caller, stop);
        return competitor;
    }
}
