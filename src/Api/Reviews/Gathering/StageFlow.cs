using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>Who entered a stage in the weeks of the series, who has left it, and who went on.</summary>
internal sealed record StageFlow(int Entered, int Left, int WentOn)
{
    public decimal? Conversion => Left == 0 ? null : WentOn / (decimal)Left;

    /// <summary>The flow of each stage of one pipeline; lines of other pipelines tell who has left this one.</summary>
    public static IReadOnlyDictionary<Guid, StageFlow> Of(IReadOnlyList<Stage> stages, IEnumerable<LedgerLine> lines)
    {
        List<Guid> path =
        [
            .. stages
                .Where(stage => stage.Kind is StageKind.Open or StageKind.Won)
                .OrderBy(stage => stage.Position)
                .Select(stage => stage.Id),
        ];
        var journeys = lines.GroupBy(line => line.OpportunityId).Select(own => StageJourney.Of(path, own)).ToList();
        return path.Index().ToDictionary(
            place => place.Item,
            place => new StageFlow(
                journeys.Count(journey => journey.Entered(place.Index)),
                journeys.Count(journey => journey.HasLeft(place.Index)),
                journeys.Count(journey => journey.WentOnFrom(place.Index))));
    }
}
