using BenchmarkDotNet.Attributes;
using CrmGraph.Bench.Servers;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Language.Parsing;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.Bench.Micro;

/// <summary>What the first request with a document costs before it is planned; later ones find the document prepared.</summary>
public class LanguageBenchmarks
{
    private string _text = "";
    private DocumentNode _document = Parser.Parse("{ __typename }");
    private Schema _schema = SdlSchema.Build("type Query { nothing: Int }");

    /// <summary>One of the four operations of the comparison.</summary>
    [Params("q1", "q2", "q3", "q4")]
    public string Operation { get; set; } = "";

    [GlobalSetup]
    public void Read()
    {
        _text = File.ReadAllText(Path.Combine(BenchPlaces.Targets, "crmgraph", $"{Operation}.graphql"));
        _document = Parser.Parse(_text);
        _schema = SdlSchema.Build(File.ReadAllText(Path.Combine(BenchPlaces.Root, "schema.graphql")));
        if (DocumentValidator.Validate(_schema, _document) is { Count: > 0 } errors)
        {
            throw new InvalidOperationException(errors[0].Message);
        }
    }

    [Benchmark]
    public int Lexer()
    {
        var lexer = new Lexer(new Source(_text));
        var tokens = 0;
        for (var token = lexer.Read(0); token.Kind != TokenKind.EndOfFile; token = lexer.Read(token.End))
        {
            tokens++;
        }

        return tokens;
    }

    [Benchmark]
    public DocumentNode Parse() => Parser.Parse(_text);

    [Benchmark]
    public IReadOnlyList<GraphQLError> Validate() => DocumentValidator.Validate(_schema, _document);
}
