using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Gates;

public sealed class HistoricalGateTests
{
    [Fact]
    public void Only_what_writes_down_the_past_goes_around_the_gates()
    {
        var root = Path.Combine(RepositoryRoot.Path, "src");
        var users = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains("StageGate.Historical", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(root, path))
            .ToList();

        Assert.NotEmpty(users);
        Assert.All(users, path => Assert.True(
            path.StartsWith("Api/Import/", StringComparison.Ordinal) || path.StartsWith("Api/Demo/", StringComparison.Ordinal),
            $"{path} goes around the gates; ask GateReading for one."));
    }
}
