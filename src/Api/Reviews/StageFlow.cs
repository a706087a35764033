using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Reviews;

/// <summary>Who entered a stage in the weeks of the series, who has left it, and who went on.</summary>
internal sealed record StageFlow(int Entered, int Left, int WentOn)
{
    public decimal? Conversion => Left == 0 ? null : WentOn / (decimal)Left;

    /// <summary>The flow of each stage of one pipeline; re-entry counts once, a skipped stage as entered and left at once.</summary>
    public static IReadOnlyDictionary<Guid, StageFlow> Of(IReadOnlyList<Stage> stages, IEnumerable<LedgerLine> lines)
    {
        var path = stages.Where(stage => stage.Kind is StageKind.Open or StageKind.Won).OrderBy(stage => stage.Position).ToList();
        var order = path.Select((stage, index) => (stage.Id, index)).ToDictionary(x => x.Id, x => x.index);
        var journeys = lines.GroupBy(line => line.OpportunityId).Select(group => Journey.Of([.. group], order)).ToList();
        return path.ToDictionary(
            stage => stage.Id,
            stage => new StageFlow(
                journeys.Count(journey => journey.Entered(order[stage.Id])),
                journeys.Count(journey => journey.Entered(order[stage.Id]) && journey.HasLeft(order[stage.Id])),
                journeys.Count(journey => journey.Entered(order[stage.Id]) && journey.Furthest > order[stage.Id])));
    }

    /// <summary>How far one opportunity came in the weeks of the series.</summary>
    private sealed record Journey(int First, int Furthest, int Current, bool Closed)
    {
        public bool Entered(int stage) => stage >= First && stage <= Furthest;

        public bool HasLeft(int stage) => Closed || Furthest > stage || Current != stage;

        public static Journey Of(IReadOnlyList<LedgerLine> lines, Dictionary<Guid, int> order)
        {
            var entered = lines
                .Where(line => line.FromStageId != line.ToStageId && order.ContainsKey(line.ToStageId))
                .Select(line => order[line.ToStageId])
                .ToList();
            var last = lines[^1];
            var closed = last.ToStatus is not (OpportunityStatus.Open or OpportunityStatus.Suspended);
            var won = last.ToStatus == OpportunityStatus.Won;
            var current = order.GetValueOrDefault(last.ToStageId, -1);
            // Where a pipeline has no stage of its own for the won, winning still is going on from the last one.
            var furthest = entered.DefaultIfEmpty(-1).Max() + (won && !entered.Contains(order.Count - 1) ? 1 : 0);
            return new Journey(FirstEntered(lines, entered, order), furthest, current, closed);
        }

        /// <summary>Moving forward past stages enters them too; what was reached before the weeks began is not counted again.</summary>
        private static int FirstEntered(IReadOnlyList<LedgerLine> lines, List<int> entered, Dictionary<Guid, int> order)
        {
            if (entered.Count == 0)
            {
                return int.MaxValue;
            }

            var before = lines[0].FromStageId is { } stage ? order.GetValueOrDefault(stage, -1) : -1;
            return lines[0].FromStageId is null ? entered[0] : Math.Min(before + 1, entered.Min());
        }
    }
}
