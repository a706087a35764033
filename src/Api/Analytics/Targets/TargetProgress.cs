using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>What one holder has won of their target.</summary>
/// <param name="UserId">The user.</param>
/// <param name="TeamId">The team.</param>
/// <param name="Target">The revenue to win; null where no target is set or it is not yours to see.</param>
/// <param name="Won">The credited revenue of contracts signed in the period, as divided on that day; one that was opened again is taken back.</param>
/// <param name="WonCount">How many contracts, each counted for its owner.</param>
/// <param name="Attainment">Won divided by target, as a fraction.</param>
/// <param name="Remaining">What is still to be won.</param>
/// <param name="Open">What is open and expected to close in the period.</param>
/// <param name="Coverage">管道覆盖率: open divided by remaining; null where nothing remains.</param>
/// <param name="NeededCoverage">What the coverage should be: 1 divided by the own win rate of the last twelve months; null where nothing was won.</param>
/// <param name="Behind">The opportunities behind what was won: ask <c>opportunitiesBehind</c> with it.</param>
internal sealed record TargetProgress(
    Guid? UserId,
    Guid? TeamId,
    decimal? Target,
    decimal Won,
    int WonCount,
    decimal? Attainment,
    decimal? Remaining,
    decimal Open,
    decimal? Coverage,
    decimal? NeededCoverage,
    string Behind)
{
    private const int Decimals = 4;

    public static TargetProgress Of(
        TargetHolder holder,
        decimal? target,
        IEnumerable<WonRevenue> won,
        IEnumerable<Prospects> prospects,
        WonNumber behind)
    {
        var (amount, count) = won.Aggregate((Amount: 0m, Count: 0), (sum, next) => (sum.Amount + next.Amount, sum.Count + next.Count));
        var all = prospects.ToList();
        var (open, wins) = (all.Sum(own => own.Open), all.Sum(own => own.Won));
        var remaining = target is { } wanted ? Math.Max(0, wanted - amount) : (decimal?)null;
        return new TargetProgress(
            holder.UserId,
            holder.TeamId,
            target,
            amount,
            count,
            target > 0 ? decimal.Round(amount / target.Value, Decimals) : null,
            remaining,
            open,
            remaining > 0 ? decimal.Round(open / remaining.Value, Decimals) : null,
            wins > 0 ? decimal.Round((wins + all.Sum(own => own.Lost)) / (decimal)wins, Decimals) : null,
            (behind with { UserId = holder.UserId, TeamId = holder.TeamId }).Write());
    }
}
