using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class ParserCases
{
    [Fact]
    public void Sources_become_the_recorded_trees() => CaseFile.Check("parser", CaseFlags.IsOfTheSpecification, Check);

    private static string? Check(JsonElement item)
    {
        Node node;
        try
        {
            node = Parse(item);
        }
        catch (SyntaxException e)
        {
            return item.TryGetProperty("error", out var error)
                ? CaseErrors.Same(CaseErrors.Show(error), CaseErrors.Show(e.Error))
                : $"does not parse: {e.Message}";
        }

        return item.GetProperty("ok").GetBoolean() ? Compare(item, node) : "parses, but should not";
    }

    private static Node Parse(JsonElement item)
    {
        var source = CaseText.Of(item.GetProperty("source"));
        var options = OptionsOf(item);
        return item.GetProperty("fn").GetString() switch
        {
            "parse" => Parser.Parse(source, options),
            "parseValue" => Parser.ParseValue(source, options),
            "parseConstValue" => Parser.ParseConstValue(source, options),
            var name => name == "parseType" ? Parser.ParseType(source, options) : throw new NotSupportedException(name),
        };
    }

    private static ParserOptions OptionsOf(JsonElement item) =>
        item.TryGetProperty("options", out var options) && options.TryGetProperty("maxTokens", out var most)
            ? ParserOptions.Trusted with { MaxTokens = most.GetInt32() }
            : ParserOptions.Trusted;

    private static string? Compare(JsonElement item, Node node)
    {
        var problem = CaseErrors.Same(item.GetProperty("print").GetString()!, Printer.Print(node));
        if (problem is null && item.TryGetProperty("ast", out var ast))
        {
            problem = JsonNode.DeepEquals(
                SyntaxJson.Normalize(JsonNode.Parse(ast.GetRawText())),
                SyntaxJson.Write(node))
                ? null
                : $"\n{ast.GetRawText()}\n{SyntaxJson.Write(node)!.ToJsonString()}";
        }

        if (problem is null && item.TryGetProperty("locs", out var locations) && locations.GetArrayLength() > 0)
        {
            var expected = string.Join(
                ' ',
                locations.EnumerateArray().Select(l => $"{l[0].GetString()}:{l[1]}-{l[2]}"));
            problem = CaseErrors.Same(expected, string.Join(' ', SyntaxJson.Locations(node)));
        }

        return problem;
    }
}
