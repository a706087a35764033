using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>Documents that are made to hurt are answered with little memory, whatever they say.</summary>
public sealed class HostileDocumentTests
{
    private const long Most = 50_000_000;

    private readonly Graph _graph = new(schema =>
    {
        schema.InMemory<Me>("Me");
        schema.Query(query =>
        {
            query.Field("me", _ => Task.FromResult(new Me("x")));
            query.Field<TakeArgs, int>("take", (args, _) => Task.FromResult(args.Numbers?.Count ?? 0));
            query.Field<TextArgs, int>("text", (args, _) => Task.FromResult(args.Text.Length));
        });
    });

    public static TheoryData<string> Names => [.. Documents.Keys];

    private static Dictionary<string, Func<string>> Documents { get; } = new()
    {
        ["a megabyte of braces"] = () => new string('{', 1_000_000),
        ["nested fields"] = () => Repeat("{me", 20_000),
        ["nested lists"] = () => $"{{ take(numbers: {new string('[', 900_000)}",
        ["aliases"] = () => $"{{ me {{ {Numbered(2_000, i => $"a{i}: name")} }} }}",
        ["repeats of one field"] = () => $"{{ me {{ {Repeat("name ", 2_000)} }} }}",
        ["directives"] = () => $"{{ me {{ name {Repeat("@a ", 9_000)} }} }}",
        ["a fragment bomb"] = () => $"{{ me {{ ...F0 }} }} {Numbered(13, Bomb)} fragment F13 on Me {{ name }}",
        ["a fragment chain"] = () => $"{{ me {{ ...F0 }} }} {Numbered(900, Chain)} fragment F900 on Me {{ name }}",
        ["a fragment circle"] = () => $"{{ me {{ ...F0 }} }} {Numbered(900, Chain)} fragment F900 on Me {{ ...F0 }}",
        ["a block string of newlines"] = () => $"{{ text(text: \"\"\"{new string('\n', 990_000)}\"\"\") }}",
        ["a block string of indented lines"] = () => $"{{ text(text: \"\"\"{Repeat(" \n", 495_000)}\"\"\") }}",
        ["a string of escapes"] = () => $"{{ text(text: \"{Repeat("\\u0041", 160_000)}\") }}",
        ["a comment"] = () => $"{{ me {{ name }} }} #{new string('x', 990_000)}",
        ["a name"] = () => $"{{ {new string('x', 990_000)} }}",
        ["a list"] = () => $"{{ take(numbers: [{Repeat("1 ", 9_000)}]) }}",
        ["an object"] = () => $"{{ take(numbers: [{{{Numbered(3_000, i => $"a{i}: 1")}}}]) }}",
        ["unknown fields"] = () => $"{{ {Numbered(2_000, i => $"x{i}")} }}",
        ["variables"] = () => $"query({Numbered(2_000, i => $"$v{i}: Int")}) {{ me {{ name }} }}",
    };

    [Theory, MemberData(nameof(Names))]
    [Fault(29, "Documents of a megabyte, 20,000 levels, 2,000 names, fragment bombs, circles")]
    public async Task A_hostile_document_takes_little_memory(string name)
    {
        await _graph.Ask("{ me { name } }");
        var document = Documents[name]();

        var before = GC.GetAllocatedBytesForCurrentThread();
        await _graph.Ask(document);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Most);
    }

    [Fact]
    [Fault(29, "A variable with 300,000 mistakes")]
    public async Task A_variable_full_of_mistakes_takes_little_memory()
    {
        var numbers = Enumerable.Repeat((object?)"x", 300_000).ToList();
        await _graph.Ask("{ me { name } }");

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = await _graph.Ask("query($n: [Int!]) { take(numbers: $n) }", new() { ["n"] = numbers });

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Most);
        Assert.Contains("Too many errors processing variables", answer, StringComparison.Ordinal);
    }

    private static string Bomb(int i) =>
        $"fragment F{i} on Me {{ a: self {{ ...F{i + 1} }} b: self {{ ...F{i + 1} }} c: self {{ ...F{i + 1} }} }}";

    private static string Chain(int i) => $"fragment F{i} on Me {{ self {{ ...F{i + 1} }} }}";

    private static string Numbered(int count, Func<int, string> item) => string.Join(' ', Enumerable.Range(0, count).Select(item));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private sealed record TakeArgs(IReadOnlyList<int>? Numbers);

    private sealed record TextArgs(string Text);

    private sealed record Me(string Name)
    {
        public Me Self => this;
    }
}
