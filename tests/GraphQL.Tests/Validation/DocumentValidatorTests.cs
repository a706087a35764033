using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    private static readonly Schema Schema = SdlSchema.Build(
        "type Query { name: String self: Query any(at: At): Int } enum At { HERE THERE }");

    [Fact]
    public void After_five_errors_validation_stops_and_says_so()
    {
        var errors = Validate("{ a b c d e f g }");

        Assert.Equal(6, errors.Count);
        Assert.Equal("Cannot query field \"a\" on type \"Query\".", errors[0].Message);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[5].Message);
    }

    [Theory]
    [InlineData("{ nme }", "Cannot query field \"nme\" on type \"Query\".")]
    [InlineData("{ any(ad: HERE) }", "Unknown argument \"ad\" on field \"Query.any\".")]
    [InlineData("{ any(at: HER) }", "Value \"HER\" does not exist in \"At\" enum.")]
    public void Names_of_the_schema_are_suggested_only_when_wanted(string document, string message)
    {
        var terse = Assert.Single(Validate(document));
        var helpful = Assert.Single(Validate(document, ValidationOptions.Default with { IncludeSuggestions = true }));

        Assert.Equal(message, terse.Message);
        Assert.StartsWith($"{message} Did you mean ", helpful.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Comparing_a_thousand_repetitions_of_a_field_is_given_up()
    {
        var errors = Validate($"{{ {string.Concat(Enumerable.Repeat("name ", 1_000))} }}");

        var error = Assert.Single(errors);
        Assert.Equal("Document needs more than 100000 field comparisons. Validation aborted.", error.Message);
        Assert.Equal("HC0107", error.Extensions["code"]);
    }

    [Fact]
    public void A_document_of_many_operations_over_many_fragments_is_given_up()
    {
        var fragments = Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Query {{ name ...F{i + 1} }}");
        var operations = Enumerable.Range(0, 60).Select(i => $"query Q{i} {{ ...F0 }}");

        var errors = Validate(string.Join(' ', operations.Concat(fragments).Append("fragment F60 on Query { name }")));

        Assert.Equal("Document needs more than 1000 fragment visits. Validation aborted.", errors[^1].Message);
    }

    [Fact]
    public void Nested_fragments_that_spread_each_other_twice_are_compared_once()
    {
        var fragments = Enumerable.Range(0, 40).Select(
            i => $"fragment F{i} on Query {{ self {{ ...F{i + 1} ...F{i + 1} }} }}");

        var errors = Validate($"{{ ...F0 ...F0 }} {string.Join(' ', fragments)} fragment F40 on Query {{ name }}");

        Assert.Empty(errors);
    }

    [Fact]
    public void A_huge_literal_is_shown_by_its_beginning()
    {
        var error = Assert.Single(Validate($"{{ any(at: \"{new string('x', 100_000)}\") }}"));

        Assert.InRange(error.Message.Length, 1_000, 1_100);
        Assert.EndsWith("x....", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Introspection_that_goes_round_in_circles_is_refused()
    {
        var error = Assert.Single(Validate(
            "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }"));

        Assert.Equal("Maximum introspection depth exceeded", error.Message);
        Assert.Equal("HC0086", error.Extensions["code"]);
    }

    private static IReadOnlyList<GraphQLError> Validate(string document, ValidationOptions? options = null) =>
        DocumentValidator.Validate(Schema, Parser.Parse(document), options);
}
