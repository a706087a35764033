using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Domain.Pipeline.Design;

/// <summary>Changes the stages of a pipeline; what comes out is a pipeline that works, or nothing changes.</summary>
/// <param name="pipeline">The pipeline.</param>
/// <param name="stages">Its stages, those that were removed included.</param>
public sealed class PipelineDesign(SalesPipeline pipeline, IReadOnlyCollection<Stage> stages)
{
    private readonly List<Stage> _live = [.. stages.Where(s => s.RemovedAt is null).OrderBy(s => s.Position)];

    /// <summary>The stages of a new pipeline.</summary>
    public static IReadOnlyList<Stage> Draw(SalesPipeline pipeline, IReadOnlyList<StagePlan> plans, DateTime now, Guid by)
    {
        var stages = plans.Select((plan, index) => Stage.Create(pipeline.Id, index + 1, plan)).ToList();
        new PipelineDesign(pipeline, stages).Settle(now, by);
        return stages;
    }

    /// <summary>Adds a stage.</summary>
    /// <param name="plan">What it is.</param>
    /// <param name="position">Its place, counted from 1; behind the last one of its kind when null.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who says so.</param>
    public Stage Add(StagePlan plan, int? position, DateTime now, Guid by)
    {
        var at = position ?? _live.Count(s => s.Kind <= plan.Kind) + 1;
        _ = Checked.Between(at, 1, _live.Count + 1, "position");
        var stage = Stage.Create(pipeline.Id, at, plan);
        _live.Insert(at - 1, stage);
        Settle(now, by);
        return stage;
    }

    /// <summary>Replaces what is configured for a stage; its kind stays.</summary>
    public void Change(Stage stage, StagePlan plan, DateTime now, Guid by)
    {
        stage.Take(plan);
        Settle(now, by);
    }

    /// <summary>Puts the stages into this order.</summary>
    public void Reorder(IReadOnlyList<Guid> order, DateTime now, Guid by)
    {
        if (order.Count != _live.Count || !order.ToHashSet().SetEquals(_live.Select(s => s.Id)))
        {
            throw new StagesIncomplete(pipeline.Id).AsException();
        }

        _live.Sort((one, other) => Place(one).CompareTo(Place(other)));
        Settle(now, by);

        int Place(Stage stage) => order.ToList().IndexOf(stage.Id);
    }

    /// <summary>Takes a stage out.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="inUse">How many opportunities are open or suspended in it.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who says so.</param>
    public void Remove(Stage stage, int inUse, DateTime now, Guid by)
    {
        if (inUse > 0)
        {
            throw new StageStillInUse(stage.Id, inUse).AsException();
        }

        _live.Remove(stage);
        Settle(now, by);
        stage.Remove(now);
    }

    private void Settle(DateTime now, Guid by)
    {
        CheckOrder();
        CheckNodes();
        for (var i = 0; i < _live.Count; i++)
        {
            _live[i].PlaceAt(i + 1);
        }

        StageChain.Apply(_live);
        pipeline.NoteDesign(now, by);
    }

    private void CheckOrder()
    {
        var kinds = _live.Select(s => s.Kind).ToList();
        if (!kinds.SequenceEqual(kinds.Order()))
        {
            throw new StageOrderBroken("open stages come first, then the won one, those after it, and the lost one").AsException();
        }

        if (kinds.Count(k => k == StageKind.Won) > 1 || kinds.Count(k => k == StageKind.Lost) > 1)
        {
            throw new StageOrderBroken("there is at most one won and one lost stage").AsException();
        }

        if (!kinds.Contains(StageKind.Open))
        {
            throw new StageOrderBroken("at least one stage is open").AsException();
        }
    }

    /// <summary>A node is named once, and a deadline is counted from an earlier one.</summary>
    private void CheckNodes()
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var stage in _live)
        {
            if (stage.Deadline is { Anchor: DeadlineAnchor.Node, NodeId: { } anchor } && !before.Contains(anchor))
            {
                throw new StageAnchorMissing(stage.Id, anchor).AsException();
            }

            if (!before.Add(stage.NodeId))
            {
                throw new StageNodeTaken(stage.NodeId).AsException();
            }
        }
    }
}
