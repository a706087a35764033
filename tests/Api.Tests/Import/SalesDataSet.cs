using System.Globalization;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Import;

/// <summary>The published data set beside the checkout, read here by a second, simpler reader.</summary>
internal sealed record SalesDataSet(string Folder, IReadOnlyList<ClosedDeal> Won)
{
    /// <summary>Reads the set; the test is skipped where it is absent, and fails under CI=true.</summary>
    public static SalesDataSet Read()
    {
        var folder = Environment.GetEnvironmentVariable("CRM_DATA") is { Length: > 0 } named
            ? named
            : Path.Combine(RepositoryRoot.Path, "..", "shared", "data", "maven-crm");
        if (!Directory.Exists(folder))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", $"The data set is missing: {folder}");
            Assert.Skip($"The data set is missing: {folder}");
        }

        var rows = File.ReadLines(Path.Combine(folder, "sales_pipeline.csv")).Skip(1).Select(line => line.Split(','));
        return new SalesDataSet(folder, [.. rows.Where(row => row[4] == "Won").Select(row => new ClosedDeal(
            row[1],
            DateOnly.ParseExact(row[6], "M/d/yyyy", CultureInfo.InvariantCulture),
            decimal.Parse(row[7], CultureInfo.InvariantCulture)))]);
    }
}

/// <summary>A won opportunity of the set.</summary>
internal sealed record ClosedDeal(string Agent, DateOnly On, decimal Value);
