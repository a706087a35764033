using System.Globalization;
using System.Text;

namespace CrmGraph.Bench.Measuring;

/// <summary>A page of tables that says what machine they were made on.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public Report(string title, BenchOptions options)
    {
        _text.Append(CultureInfo.InvariantCulture, $"# {title}\n\n{Machine.Describe()}; load, servers and PostgreSQL share it.\n");
        _text.Append(CultureInfo.InvariantCulture, $"{options.Rounds} rounds of {options.Slice.TotalSeconds:0} s in which all take turns; medians, ratios are medians of those within a round.\n");
    }

    public void Add(string heading, string text, SliceTable? table = null) =>
        _text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n{text}{(text.Length > 0 && table is not null ? "\n\n" : "")}{table}");

    /// <summary>Says how much else the machine was doing; above half a core the figures deserve another run.</summary>
    public async Task Write(IReadOnlyList<Slice> slices, BenchOptions options)
    {
        _text.Append(
            CultureInfo.InvariantCulture,
            $"\nOther work on the machine meanwhile: {Median.Of(slices.Select(s => s.OtherCores)):0.0} cores in the median, {slices.Max(s => s.OtherCores):0.0} at most.\n");
        Console.WriteLine(_text);
        if (options.Output is { } file)
        {
            await File.WriteAllTextAsync(file, _text.ToString());
        }
    }
}
