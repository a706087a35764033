using System.Net;
using System.Text;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>Requests that nobody wrote on purpose: whatever comes, there is an answer, and never an unexpected error.</summary>
public sealed class FuzzTests(DemoServers servers)
{
    private static readonly string[] Documents =
    [
        "query Q($f: Int = 3, $w: OpportunityFilterInput) { opportunities(first: $f, where: $w, order: [{amount: DESC}]) { totalCount nodes { id title ...F } } } fragment F on Opportunity { customer { name } }",
        "{ customers(first: 2, where: {or: [{name: {contains: \"a\"}}, {owner: {name: {eq: \"李明\"}}}]}) { edges { cursor node { name contacts(last: 2) { nodes { name } } } } pageInfo { endCursor } } }",
        "mutation { createLead(input: {name: \"x\", source: WEBSITE, tags: [\"a\", \"b\"]}) { lead { id } errors { __typename ... on Error { message } } } }",
        "{ node(id: \"Q3VzdG9tZXI6\") { __typename ... on Customer @include(if: true) { name } } weeklyReview(week: \"2026-W40\") { metrics { key value } } }",
    ];

    private static readonly string[] Bits =
        ["{", "}", "(", ")", "[", "]", "\"", "\"\"\"", "...", "$", "@skip(if: true)", "!", ":", "=", "null", "true", "-1", "9e999", "99999999999999999999",
         "\\u{110000}", "\uD83D", "\u0000", "#", "\n", "&", "|", "__schema", "on", "fragment", "first", "after: \"x\"", "\uFEFF", "李", "é"];

    [Theory, EveryDatabase]
    [Fault(29, "400 documents changed at random")]
    public async Task A_mutilated_document_gets_an_answer(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var random = new Random(20261116);
        for (var round = 0; round < 400; round++)
        {
            var document = Mutilate(Documents[round % Documents.Length], random);
            await Answered(admin, JsonSerializer.Serialize(new { query = document }), document);
        }
    }

    [Theory, EveryDatabase]
    public async Task A_mutilated_body_gets_an_answer(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var random = new Random(20261117);
        var body = JsonSerializer.Serialize(new
        {
            query = Documents[0],
            variables = new { f = 2, w = new { amount = new { gt = 1 } } },
            operationName = "Q",
            extensions = new { persistedQuery = new { version = 1, sha256Hash = "abc" } },
        });
        for (var round = 0; round < 300; round++)
        {
            var mutilated = Mutilate(body, random);
            await Answered(admin, mutilated, mutilated);
        }
    }

    [Theory, EveryDatabase]
    [Fault(29, "300 sets of variables of any shape")]
    public async Task Variables_of_any_shape_get_an_answer(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var random = new Random(20261118);
        for (var round = 0; round < 300; round++)
        {
            var variables = new Dictionary<string, object?> { ["f"] = Anything(random, 3), ["w"] = Anything(random, 4) };
            var body = JsonSerializer.Serialize(new { query = Documents[0], variables });
            await Answered(admin, body, body);
        }
    }

    private static async Task Answered(CrmClient client, string body, string what)
    {
        using var response = await client.Send(HttpMethod.Post, "/graphql", new StringContent(body, Encoding.UTF8, "application/json"));
        var text = await response.Content.ReadAsStringAsync();

        Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{(int)response.StatusCode} for {what}\n{text}");
        Assert.False(text.Contains("Unexpected Execution Error", StringComparison.Ordinal), $"{what}\n{text}");
        Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(text).RootElement.ValueKind);
    }

    private static string Mutilate(string text, Random random)
    {
        var result = new StringBuilder(text);
        for (var edits = random.Next(1, 5); edits > 0; edits--)
        {
            var at = random.Next(result.Length);
            switch (random.Next(4))
            {
                case 0:
                    result.Remove(at, Math.Min(random.Next(1, 12), result.Length - at));
                    break;
                case 1:
                    result.Insert(at, Bits[random.Next(Bits.Length)]);
                    break;
                case 2:
                    result[at] = (char)random.Next(32, 127);
                    break;
                default:
                    result.Insert(at, result.ToString(at, Math.Min(random.Next(1, 40), result.Length - at)));
                    break;
            }
        }

        return result.ToString();
    }

    private static object? Anything(Random random, int depth) => random.Next(depth > 0 ? 10 : 7) switch
    {
        0 => null,
        1 => random.Next(-5, 200),
        2 => random.NextDouble() * 1e12,
        3 => "text",
        4 => true,
        5 => long.MaxValue,
        6 => "Q3VzdG9tZXI6",
        7 => new[] { Anything(random, depth - 1), Anything(random, depth - 1) },
        8 => new Dictionary<string, object?> { ["eq"] = Anything(random, depth - 1), ["in"] = Anything(random, depth - 1) },
        _ => new Dictionary<string, object?>
        {
            [random.Next(2) == 0 ? "amount" : "title"] = Anything(random, depth - 1),
            [random.Next(2) == 0 ? "or" : "customer"] = Anything(random, depth - 1),
        },
    };
}
