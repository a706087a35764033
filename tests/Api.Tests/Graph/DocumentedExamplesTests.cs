using System.Text.RegularExpressions;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Tests.Host;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>What the pages in docs show must work as shown.</summary>
public sealed partial class DocumentedExamplesTests(DemoServers servers)
{
    private static readonly string[] Pages = ["docs/graphql.md", "docs/pipeline.md", "docs/sales.md", "docs/customers.md", "docs/privacy.md"];

    public static TheoryData<Database, int> Examples()
    {
        var data = new TheoryData<Database, int>();
        foreach (var database in Enum.GetValues<Database>())
        {
            for (var example = 0; example < Blocks().Count; example++)
            {
                data.Add(database, example);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_of_the_page_does_what_the_page_says(Database database, int example)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var document = Blocks()[example];
        if (NeedsVariables().IsMatch(document))
        {
            Assert.Empty(DocumentValidator.Validate(CrmSchema.Build(), Parser.Parse(document)));
            return;
        }

        if (ErrorCode().Match(document) is { Success: true } expected)
        {
            var error = await admin.Error(document);
            Assert.Equal(expected.Groups["code"].Value, error.GetProperty("extensions").GetProperty("code").GetString());
            return;
        }

        await admin.Data(document);
    }

    private static List<string> Blocks() =>
        [.. Pages
            .SelectMany(page => GraphQLBlock().Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, page))))
            .Select(match => match.Groups["document"].Value)];

    [GeneratedRegex("```graphql\n(?<document>.*?)```", RegexOptions.Singleline)]
    private static partial Regex GraphQLBlock();

    [GeneratedRegex(@"^\s*(subscription|mutation|query) ?\(\$")]
    private static partial Regex NeedsVariables();

    [GeneratedRegex("^# error (?<code>\\w+)")]
    private static partial Regex ErrorCode();
}
