using System.Text.RegularExpressions;

namespace CrmGraph.Architecture.Tests;

/// <summary>What the README says must be there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));

    [Fact]
    public void It_fits_on_one_screen() => Assert.InRange(Lines.Length, 20, 80);

    [Theory]
    [InlineData("dotnet run --project src/Api")]
    [InlineData("dotnet test")]
    public void It_names_the_command(string command) => Assert.Contains(Lines, line => line.Contains(command, StringComparison.Ordinal));

    [Fact]
    public void Its_run_command_stays_in_the_folder_it_is_called_from() => Assert.Contains(
        "<EnableDefaultRunWorkingDirectory>false</EnableDefaultRunWorkingDirectory>",
        File.ReadAllText(Path.Combine(Repository.Root, "src/Api/Api.csproj")),
        StringComparison.Ordinal);

    [Fact]
    public void Every_path_it_names_exists()
    {
        var paths = Lines.SelectMany(line => QuotedPath().Matches(line)).Select(match => match.Groups["path"].Value).ToList();

        Assert.NotEmpty(paths);
        Assert.DoesNotContain(paths, path => !Path.Exists(Path.Combine(Repository.Root, path)));
    }

    [GeneratedRegex(@"`(?<path>(?:\./)?(?:src|tests|docs|bench|dev)(?:/[\w./-]+)?)`")]
    private static partial Regex QuotedPath();
}
