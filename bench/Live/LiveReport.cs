using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CrmGraph.Bench.Live;

/// <summary>What reached whom, and how soon.</summary>
internal static class LiveReport
{
    public static string Of(LiveWriter writer, IReadOnlyList<Watcher> watchers)
    {
        var known = watchers.SelectMany(watcher => watcher.Arrivals)
            .Select(arrival => (arrival, change: writer.Changes.GetValueOrDefault((arrival.OpportunityId, arrival.Version))))
            .Where(pair => pair.change is not null)
            .ToList();
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{writer.Changes.Count} changes, {Delivered(writer, watchers)}");
        text.AppendLine(Line("asked for -> client", known.Select(pair => pair.arrival.At - pair.change!.AskedAt)));
        text.AppendLine(Line("acknowledged -> client", known.Select(pair => pair.arrival.At - pair.change!.AcknowledgedAt)));
        text.Append(Line("asked for -> acknowledged", writer.Changes.Values.Select(change => change.AcknowledgedAt - change.AskedAt)));
        return text.ToString();
    }

    /// <summary>How much of what was expected has come.</summary>
    public static string Delivered(LiveWriter writer, IReadOnlyList<Watcher> watchers)
    {
        var perTeam = writer.Changes.Values.CountBy(change => change.Team).ToDictionary();
        var expected = watchers.Sum(watcher => watcher.Team is { } team ? perTeam.GetValueOrDefault(team) : (long)writer.Changes.Count);
        var delivered = watchers.Sum(watcher => watcher.Arrivals.Count(arrival => writer.Changes.ContainsKey((arrival.OpportunityId, arrival.Version))));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{delivered} deliveries of {expected} expected, {watchers.Sum(w => w.Gaps)} gaps, {watchers.Sum(w => w.Repeats)} repeats, {watchers.Count(w => w.IsCut)} cut");
    }

    private static string Line(string what, IEnumerable<long> ticks)
    {
        var sorted = ticks.Select(t => t * 1000d / Stopwatch.Frequency).Order().ToList();
        double At(double share) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];
        return string.Create(
            CultureInfo.InvariantCulture, $"{what,-27} ms: p50 {At(0.5):0.0}, p90 {At(0.9):0.0}, p99 {At(0.99):0.0}, max {At(1):0.0}");
    }
}
