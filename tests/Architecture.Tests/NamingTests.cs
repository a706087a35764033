using System.Text.RegularExpressions;

namespace CrmGraph.Architecture.Tests;

public sealed partial class NamingTests
{
    [Fact]
    public void No_type_hides_behind_a_word_that_says_nothing()
    {
        var sources = Repository.Sources("src").ToList();

        Assert.NotEmpty(sources);
        Assert.Empty(Repository.LinesWith(sources, line => EmptyWord().IsMatch(line)));
    }

    [Fact]
    public void Every_class_that_nobody_derives_from_is_sealed()
    {
        var sources = Repository.Sources("src").ToList();
        var text = string.Join('\n', sources.SelectMany(file => file.Lines));

        var open = sources.SelectMany(file => file.Lines
            .Select(line => OpenClass().Match(line))
            .Where(match => match.Success && !Regex.IsMatch(text, $@":\s*{match.Groups["name"].Value}\b"))
            .Select(match => $"{file.Path}: {match.Groups["name"].Value}"));

        Assert.Empty(open);
    }

    [GeneratedRegex(@"\b(class|record|struct)\s+\w+(Service|Manager|Helper|Util|Utils|Dto|Impl|Base)\b")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"^\s*(public |internal |private )?(partial )?(class|record) (?<name>\w+)")]
    private static partial Regex OpenClass();
}
