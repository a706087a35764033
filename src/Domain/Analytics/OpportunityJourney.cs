using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Analytics;

/// <summary>Follows one opportunity along the stages of a pipeline.</summary>
public sealed class OpportunityJourney
{
    private const int Elsewhere = -1;

    private readonly IReadOnlyList<Guid> _path;
    private readonly StagePassage?[] _passages;
    private StageStep? _last;

    private OpportunityJourney(IReadOnlyList<Guid> path)
    {
        _path = path;
        _passages = new StagePassage?[path.Count];
    }

    /// <param name="path">The open stages of the pipeline in their order, then that of the won.</param>
    /// <param name="steps">The whole ledger of the opportunity, the earliest line first.</param>
    /// <param name="until">Until when the time in the stage it is still in counts.</param>
    public static IEnumerable<StagePassage> Of(IReadOnlyList<Guid> path, ReadOnlySpan<StageStep> steps, DateTime until)
    {
        var journey = new OpportunityJourney(path);
        foreach (var step in steps)
        {
            journey.Follow(step);
        }

        journey.CountTime(until);
        return journey._passages.OfType<StagePassage>();
    }

    private void Follow(StageStep step)
    {
        CountTime(step.At);
        var from = step.FromStageId is { } left ? Place(left) : Elsewhere;
        var to = Place(step.ToStageId);

        // Where a pipeline has no stage of its own for the won, winning still is going on from the last one.
        var reached = step.ToStatus == OpportunityStatus.Won && to == from && from != Elsewhere ? _path.Count : to;
        if (reached != from)
        {
            Leave(from, reached, step);
            Enter(from, reached, step);
        }
        else if (IsOver(step.ToStatus))
        {
            Leave(from, Elsewhere, step);
        }
        else if (to != Elsewhere)
        {
            Stay(_passages[to]!);
        }

        _last = step;
    }

    private void Leave(int from, int reached, StageStep step)
    {
        if (from == Elsewhere || _passages[from] is not { } passage)
        {
            return;
        }

        passage.LeftAt = step.At;
        passage.EndedAs = IsOver(step.ToStatus) && step.ToStatus != OpportunityStatus.Won ? step.ToStatus : null;
        for (var stage = 0; stage < reached; stage++)
        {
            _passages[stage]?.WentOn = true;
        }
    }

    /// <summary>Going forward passes what is skipped as well; whoever starts here or goes back enters this stage alone.</summary>
    private void Enter(int from, int reached, StageStep step)
    {
        for (var stage = from == Elsewhere || reached < from ? reached : from + 1; stage <= reached && stage < _path.Count; stage++)
        {
            if (stage != Elsewhere)
            {
                var passage = _passages[stage] ??= new StagePassage(step.OpportunityId, _path[stage], step.At, step.OwnerId, step.TeamId);
                if (stage == reached)
                {
                    Stay(passage);
                }
                else
                {
                    Skip(passage, step.At);
                }
            }
        }
    }

    private static void Stay(StagePassage passage)
    {
        passage.LeftAt = null;
        passage.EndedAs = null;
        passage.IsSkipped = false;
    }

    private static void Skip(StagePassage passage, DateTime at)
    {
        passage.LeftAt = at;
        passage.WentOn = true;
        passage.IsSkipped = passage.Spent == TimeSpan.Zero;
    }

    private void CountTime(DateTime until)
    {
        if (_last is { ToStatus: OpportunityStatus.Open } last && Place(last.ToStageId) is var place and not Elsewhere)
        {
            _passages[place]!.Spent += until - last.At;
        }
    }

    private int Place(Guid stageId)
    {
        for (var place = 0; place < _path.Count; place++)
        {
            if (_path[place] == stageId)
            {
                return place;
            }
        }

        return Elsewhere;
    }

    private static bool IsOver(OpportunityStatus status) =>
        status is OpportunityStatus.Won or OpportunityStatus.Lost or OpportunityStatus.Terminated;
}
