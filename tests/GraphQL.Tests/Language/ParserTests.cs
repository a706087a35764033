using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("", "{ a ")]
    [InlineData("{ a(b: ", "[")]
    [InlineData("{ a(b: ", "{c: ")]
    [InlineData("query ($a: ", "[")]
    public void Deep_nesting_is_refused_instead_of_overflowing_the_stack(string start, string level)
    {
        var source = start + string.Concat(Enumerable.Repeat(level, 4_000));

        var e = Assert.Throws<SyntaxException>(() => Parser.Parse(source, ParserOptions.Default));

        Assert.Equal("Syntax Error: Document is nested more than 100 levels deep. Parsing aborted.", e.Error.Message);
        Assert.Equal("HC0014", e.Error.Extensions["code"]);
    }

    [Fact]
    public void A_document_with_too_many_tokens_is_refused_where_the_limit_is_passed()
    {
        var e = Assert.Throws<SyntaxException>(
            () => Parser.Parse("{ a b c }", ParserOptions.Default with { MaxTokens = 3 }));

        Assert.Equal("Syntax Error: Document contains more than 3 tokens. Parsing aborted.", e.Error.Message);
        Assert.Equal([new SourceLocation(1, 7)], e.Error.Locations);
    }

    [Fact]
    public void A_document_with_too_many_fields_is_refused()
    {
        var e = Assert.Throws<SyntaxException>(
            () => Parser.Parse("{ a { b c } }", ParserOptions.Default with { MaxFields = 2 }));

        Assert.Equal("Syntax Error: Document contains more than 2 fields. Parsing aborted.", e.Error.Message);
    }

    [Fact]
    public void Five_directives_at_one_place_are_refused()
    {
        var e = Assert.Throws<SyntaxException>(() => Parser.Parse("{ a @a @b @c @d @e }"));

        Assert.Equal(
            "Syntax Error: Document contains more than 4 directives at one location. Parsing aborted.",
            e.Error.Message);
    }

    [Fact]
    public void An_empty_selection_set_is_not_well_formed()
    {
        var e = Assert.Throws<SyntaxException>(() => Parser.Parse("{ }"));

        Assert.Equal("Syntax Error: Expected Name, found \"}\".", e.Error.Message);
    }

    [Fact]
    public void Operations_fragments_and_variables_may_be_described()
    {
        const string Document = "\"Why\"\nquery Q(\n\"Which\"\n$a: Int\n) {\n  a\n}\n\n\"What\"\nfragment F on T {\n  a\n}";

        Assert.Equal(Document, Printer.Print(Parser.Parse(Document)));
    }
}
