using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>One opportunity's way along the stages of a pipeline; a stage counts once, however often it was entered.</summary>
internal sealed class StageJourney
{
    private const int Elsewhere = -1;

    private readonly HashSet<int> _entered = [];
    private readonly HashSet<int> _wentOn = [];
    private bool _isOver;
    private int _current = Elsewhere;

    private StageJourney()
    {
    }

    public bool Entered(int stage) => _entered.Contains(stage);

    /// <summary>Whether it entered a later stage after this one, or was won.</summary>
    public bool WentOnFrom(int stage) => _wentOn.Contains(stage);

    /// <summary>Whether it went on, went back, went elsewhere, or came to its end.</summary>
    public bool HasLeft(int stage) => Entered(stage) && (WentOnFrom(stage) || _isOver || _current != stage);

    /// <param name="path">The stages from the first to won.</param>
    /// <param name="lines">What happened to the opportunity, the earliest first.</param>
    public static StageJourney Of(List<Guid> path, IEnumerable<LedgerLine> lines)
    {
        var journey = new StageJourney();
        foreach (var line in lines)
        {
            journey.Follow(path, line);
        }

        return journey;
    }

    private void Follow(List<Guid> path, LedgerLine line)
    {
        var from = line.FromStageId is { } left ? path.IndexOf(left) : Elsewhere;
        _current = path.IndexOf(line.ToStageId);
        _isOver = line.ToStatus is not (OpportunityStatus.Open or OpportunityStatus.Suspended);

        // Where a pipeline has no stage of its own for the won, winning still is going on from the last one.
        var reached = line.Kind == LedgerKind.Won && _current == from && from != Elsewhere ? path.Count : _current;
        if (reached != from && reached != Elsewhere)
        {
            Enter(from, reached);
        }
    }

    /// <summary>Going forward enters what is skipped as well; whoever starts here or goes back enters this stage alone.</summary>
    private void Enter(int from, int reached)
    {
        var first = from == Elsewhere || reached < from ? reached : from + 1;
        _entered.UnionWith(Enumerable.Range(first, reached - first + 1));
        _wentOn.UnionWith(_entered.Where(stage => stage < reached));
    }
}
