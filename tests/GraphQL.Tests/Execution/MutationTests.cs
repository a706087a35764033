using CrmGraph.GraphQL.Building;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>The box is shut.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Code">The code.</param>
/// <param name="Shelves">Where to look.</param>
public sealed record BoxShut(string Message, string Code, IReadOnlyList<string> Shelves);

public sealed class MutationTests
{
    private readonly List<string> _done = [];

    [Fact]
    public async Task A_payload_has_what_was_done() => Assert.Equal(
        """{"data":{"openBox":{"box":{"label":"Socks (null)"},"errors":null}}}""",
        await Boxes().Ask("""mutation { openBox(input: {label: "Socks"}) { box { label } errors { ... on Error { code } } } }"""));

    [Fact]
    public async Task A_declared_refusal_is_an_entry_of_the_payload() => Assert.Equal(
        """{"data":{"openBox":{"box":null,"errors":[{"__typename":"BoxShut","message":"Shut.","code":"BOX_SHUT","shelves":["top"]}]}}}""",
        await Boxes().Ask(
            """mutation { openBox(input: {label: "shut"}) { box { label } errors { __typename ... on Error { message code } ... on BoxShut { shelves } } } }"""));

    [Fact]
    [Fault(34, "A mutation throws with a secret in its message")]
    public async Task What_nobody_foresaw_tells_only_an_id()
    {
        var boxes = Boxes();

        var answer = await boxes.Ask("""mutation { openBox(input: {label: "burnt"}) { box { label } } }""");

        var (cause, id) = Assert.Single(boxes.Unexpected);
        Assert.Equal("the secret reason", cause.Message);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.Contains($$""""message":"Unexpected Execution Error","locations":[{"line":1,"column":12}],"path":["openBox"],"extensions":{"correlationId":"{{id}}"}"""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_mutations_run_one_after_the_other()
    {
        await Boxes().Ask("""mutation { a: openBox(input: {label: "1"}) { box { label } } b: openBox(input: {label: "2"}) { box { label } } }""");

        Assert.Equal(["run 1", "read 1 ()", "run 2", "read 2 ()"], _done);
    }

    [Fact]
    public async Task A_field_left_out_differs_from_null()
    {
        var boxes = Boxes();

        Assert.Contains("Socks (null)", await boxes.Ask("""mutation { openBox(input: {label: "Socks"}) { box { label } } }"""), StringComparison.Ordinal);
        Assert.Contains("Socks ()", await boxes.Ask("""mutation { openBox(input: {label: "Socks", note: null}) { box { label } } }"""), StringComparison.Ordinal);
        Assert.Contains("Socks (x)", await boxes.Ask("""mutation { openBox(input: {label: "Socks", note: "x"}) { box { label } } }"""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_is_checked_before_anything_is_done()
    {
        var answer = await Boxes().Ask("mutation ($input: OpenBoxInput!) { openBox(input: $input) { box { label } } }", new() { ["input"] = new Dictionary<string, object?>() });

        Assert.Contains("to include required field \\\"label\\\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("data", answer, StringComparison.Ordinal);
        Assert.Empty(_done);
    }

    private Graph Boxes()
    {
        List<(Exception, string)> unexpected = [];
        var options = new GraphQLOptions
        {
            ErrorFrom = e => e is InvalidOperationException ? new BoxShut("Shut.", "BOX_SHUT", ["top"]) : null,
            Unexpected = (e, id) => unexpected.Add((e, id)),
        };
        var graph = new Graph(Describe, options);
        unexpected = graph.Unexpected;
        return graph;
    }

    private void Describe(SchemaBuilder schema)
    {
        schema.InMemory<Box>("Box", type => type.Field("label", b => b.Read(_done)));
        schema.Query(q => q.Field("boxes", _ => Task.FromResult(0)));
        schema.Mutation<OpenBoxInput>("openBox", m => m
            .ReturnsValue("box", (input, _) => Task.FromResult(Open(input)))
            .Errors(typeof(BoxShut)));
    }

    private Box Open(OpenBoxInput input)
    {
        _done.Add($"run {input.Label}");
        return input.Label switch
        {
            "shut" => throw new InvalidOperationException("shut"),
            "burnt" => throw new NotSupportedException("the secret reason"),
            _ => new Box(input.Label, input.Note.HasValue ? $" ({input.Note.Value})" : " (null)"),
        };
    }

    private sealed record OpenBoxInput(string Label, Optional<string?> Note);

    private sealed record Box(string Label, string Note)
    {
        public string Read(List<string> done)
        {
            done.Add($"read {Label} ()");
            return Label + Note;
        }
    }
}
