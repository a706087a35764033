using System.Globalization;
using System.Text;

namespace CrmGraph.Bench.Measuring;

/// <summary>A Markdown table with a line of medians for each thing measured.</summary>
/// <param name="labels">The heads of the first columns.</param>
/// <param name="yardstick">What all are compared with.</param>
/// <param name="asCost">Whether the first ratio says how many times as long a request takes instead of how many times as many are answered.</param>
internal sealed class SliceTable(IReadOnlyList<string> labels, string yardstick, bool asCost = false)
{
    private readonly StringBuilder _text = new(
        $"| {string.Join(" | ", labels)} | requests/s | {(asCost ? "time" : "speed")} × {yardstick} | CPU × {yardstick} | p50 ms | p99 ms | server µs/request | database µs/request | memory MB |\n"
        + $"|{string.Concat(labels.Select(_ => "---|"))}---:|---:|---:|---:|---:|---:|---:|---:|\n");

    /// <param name="line">The first columns.</param>
    /// <param name="slices">All rounds of what is measured.</param>
    /// <param name="others">All rounds of what it is compared with.</param>
    public void Add(IReadOnlyList<string> line, IReadOnlyList<Slice> slices, IReadOnlyList<Slice> others)
    {
        double Middle(Func<Slice, double> value) => Median.Of(slices.Select(value));

        // Within a round both had the same share of the machine.
        double Ratio(Func<Slice, Slice, double> compare) => Median.Of(slices.Join(others, slice => slice.Round, other => other.Round, compare));
        var time = Ratio((own, other) => other.RequestsPerSecond / own.RequestsPerSecond);
        var processors = Ratio((own, other) => own.Microseconds / other.Microseconds);
        _text.Append(
            CultureInfo.InvariantCulture,
            $"| {string.Join(" | ", line)} | {Middle(s => s.RequestsPerSecond):0} | {(asCost ? time : 1 / time):0.00} | {processors:0.00} | {Middle(s => s.P50):0.00} | {Middle(s => s.P99):0.0} | {Middle(s => s.ServerMicroseconds):0} | {Middle(s => s.DatabaseMicroseconds):0} | {Middle(s => s.Megabytes):0} |\n");
    }

    public override string ToString() => _text.ToString();
}
