using System.Globalization;
using System.Text;
using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Reports;

/// <summary>What was measured, line by line, beside what it must not exceed.</summary>
internal sealed class ReportFigures
{
    private readonly StringBuilder _rows = new();

    /// <param name="what">What was done.</param>
    /// <param name="measured">What it took.</param>
    /// <param name="limit">What it may take; empty where nothing is demanded.</param>
    public void Add(string what, string measured, string limit = "")
    {
        Console.WriteLine($"{what}: {measured}{(limit.Length > 0 ? $" (must be below {limit})" : "")}");
        _rows.Append(CultureInfo.InvariantCulture, $"| {what} | {measured} | {limit} |\n");
    }

    /// <summary>Writes the table to the file that is asked for.</summary>
    public async Task Write(BenchOptions options)
    {
        if (options.Output is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            await File.WriteAllTextAsync(file, $"# Reports\n\n{Machine.Describe()}.\n\n| | Measured | Must be below |\n|---|---|---|\n{_rows}");
        }
    }
}
