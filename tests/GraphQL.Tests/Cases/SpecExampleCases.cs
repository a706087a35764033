using System.Text.Json;
using System.Text.RegularExpressions;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;
using CrmGraph.GraphQL.Validation;
using CrmGraph.GraphQL.Validation.Rules;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed partial class SpecExampleCases
{
    private const string SpecExamples = "spec-examples";

    [Fact]
    public void The_documents_printed_in_the_specification_parse_as_recorded() =>
        CaseFile.Check(SpecExamples, c => c.TryGetProperty("parses", out _), CheckSyntax);

    [Fact]
    public void The_validation_examples_of_the_specification_have_the_recorded_errors()
    {
        var schema = SdlSchema.BuildUnchecked(
            CaseFile.Root(SpecExamples).GetProperty("validationSchemaSDL").GetString()!);
        CaseFile.Check(SpecExamples, c => c.TryGetProperty("validationErrors", out _), c => CheckValidation(schema, c));
    }

    private static string? CheckSyntax(JsonElement item)
    {
        var isWellFormed = item.GetProperty("parses").GetBoolean();
        try
        {
            Parser.Parse(Text(item), ParserOptions.Trusted);
            return isWellFormed ? null : "parses, but should not";
        }
        catch (SyntaxException e)
        {
            return item.TryGetProperty("error", out var error)
                ? CaseErrors.Same(error.GetString()!, e.Message)
                : e.Message;
        }
    }

    private static string? CheckValidation(Schema schema, JsonElement item)
    {
        var rules = SpecifiedRules.All.Where(r => IsApplied(r.Method.DeclaringType!, item));
        var options = new ValidationOptions { MaxErrors = 1_000, IncludeSuggestions = true, Rules = [.. rules] };
        var errors = DocumentValidator.Validate(schema, Parser.Parse(Text(item), ParserOptions.Trusted), options);
        return CaseErrors.Compare(item.GetProperty("validationErrors"), errors.Where(e => !IsMissedByTheRecorder(e)));
    }

    /// <summary>The examples were recorded without rules that most of them break on purpose.</summary>
    private static bool IsApplied(Type rule, JsonElement item) => rule.Name switch
    {
        nameof(NoUnusedFragmentsRule) => item.GetProperty("section").GetString()!.EndsWith(
            "Fragments Must Be Used",
            StringComparison.Ordinal),
        nameof(ExecutableDefinitionsRule) => item.GetProperty("what").GetString() != "mixed",
        _ => true,
    };

    /// <summary>
    /// The recorder does not see a @oneOf type behind a non-null one; the specification marks these documents as wrong.
    /// </summary>
    private static bool IsMissedByTheRecorder(GraphQLError error) =>
        error.Message.Contains("must be non-nullable to be used for OneOf Input Object", StringComparison.Ordinal);

    /// <summary>
    /// Some examples stand for "any selection" by a comment, which the recorder accepted as an empty selection set.
    /// </summary>
    private static string Text(JsonElement item) =>
        Ellipsis().Replace(item.GetProperty("text").GetString()!, "{${space}__typename${end}}");

    [GeneratedRegex(@"\{(?<space>\s*)# \.\.\.(?<end>\s*)\}")]
    private static partial Regex Ellipsis();
}
