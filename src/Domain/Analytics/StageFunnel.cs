using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Analytics;

/// <summary>What became of the opportunities that entered a stage in a period; each counts once.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Entered">How many entered it.</param>
/// <param name="WentOn">How many of them reached a later stage, or were won.</param>
/// <param name="Lost">How many were lost in it.</param>
/// <param name="Terminated">How many were given up in it.</param>
/// <param name="Returned">How many left it in another direction.</param>
/// <param name="StillIn">How many are still in it.</param>
/// <param name="AverageDays">
/// Mean days in the stage, suspended time excluded, of those that left it in the period; null when none did.
/// </param>
/// <param name="Left">How many left it in the period, those that skipped it not counted.</param>
public sealed record StageFunnel(
    Guid StageId,
    int Entered,
    int WentOn,
    int Lost,
    int Terminated,
    int Returned,
    int StillIn,
    double? AverageDays,
    int Left)
{
    /// <summary>How many have left the stage, one way or another.</summary>
    public int Decided => Entered - StillIn;

    /// <summary>Share that went on, of those that left; null while none did.</summary>
    public decimal? Conversion => Decided == 0 ? null : WentOn / (decimal)Decided;

    /// <param name="path">The stages in their order.</param>
    /// <param name="passages">The ways of all opportunities.</param>
    /// <param name="from">The start of the period.</param>
    /// <param name="to">Its end, which is not in it.</param>
    public static IReadOnlyList<StageFunnel> Of(
        IReadOnlyList<Guid> path,
        IEnumerable<StagePassage> passages,
        DateTime from,
        DateTime to)
    {
        var tallies = path.ToDictionary(stage => stage, _ => new Tally());
        foreach (var passage in passages)
        {
            tallies[passage.StageId].Add(passage, from, to);
        }

        return [.. path.Select(stage => tallies[stage].Of(stage))];
    }

    /// <summary>瓶颈: the stage that lets the smallest share through, of those with enough decided opportunities to tell.</summary>
    public static StageFunnel? Bottleneck(IEnumerable<StageFunnel> stages, int minimumSample) =>
        stages.Where(stage => stage.Decided >= minimumSample && stage.Conversion < 1).MinBy(stage => stage.Conversion);

    private sealed class Tally
    {
        private int _entered;
        private int _wentOn;
        private int _lost;
        private int _terminated;
        private int _stillIn;
        private int _left;
        private double _days;

        public void Add(StagePassage passage, DateTime from, DateTime to)
        {
            if (passage.EnteredAt >= from && passage.EnteredAt < to)
            {
                Enter(passage);
            }

            if (passage is { IsSkipped: false, LeftAt: { } at } && at >= from && at < to)
            {
                _left++;
                _days += passage.Spent.TotalDays;
            }
        }

        public StageFunnel Of(Guid stageId) => new(
            stageId,
            _entered,
            _wentOn,
            _lost,
            _terminated,
            _entered - _wentOn - _lost - _terminated - _stillIn,
            _stillIn,
            _left == 0 ? null : _days / _left,
            _left);

        private void Enter(StagePassage passage)
        {
            _entered++;
            _wentOn += passage.WentOn ? 1 : 0;
            _lost += passage is { WentOn: false, EndedAs: OpportunityStatus.Lost } ? 1 : 0;
            _terminated += passage is { WentOn: false, EndedAs: OpportunityStatus.Terminated } ? 1 : 0;
            _stillIn += passage is { WentOn: false, LeftAt: null } ? 1 : 0;
        }
    }
}
