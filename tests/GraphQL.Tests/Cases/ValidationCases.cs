using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class ValidationCases
{
    [Fact]
    public void Each_rule_reports_the_recorded_errors() =>
        CaseFile.Check("validation", CaseFlags.IsOfTheSpecification, CheckRule);

    [Fact]
    public void A_document_is_valid_when_no_rule_reports_anything() =>
        CaseFile.Check("validation", CaseFlags.IsOfTheSpecification, CheckAll);

    private static string? CheckRule(JsonElement item)
    {
        var name = item.GetProperty("rule").GetString();
        var rule = SpecifiedRules.All.Single(r => r.Method.DeclaringType!.Name == name);
        return CaseErrors.Compare(item.GetProperty("errors"), Validate(item, rule));
    }

    private static string? CheckAll(JsonElement item)
    {
        var isValid = item.GetProperty("allErrors").GetArrayLength() == 0;
        var errors = Validate(item, [.. SpecifiedRules.All]);
        return isValid == (errors.Count == 0) ? null : string.Join("; ", errors.Select(CaseErrors.Show));
    }

    private static IReadOnlyList<GraphQLError> Validate(JsonElement item, params IReadOnlyList<ValidationRule> rules)
    {
        var options = new ValidationOptions
        {
            MaxErrors = 1_000,
            IncludeSuggestions = !item.TryGetProperty("hideSuggestions", out var hide) || !hide.GetBoolean(),
            Rules = rules,
        };
        var document = Parser.Parse(item.GetProperty("query").GetString()!, ParserOptions.Trusted);
        return DocumentValidator.Validate(CaseSchemas.Get(item.GetProperty("schema").GetString()!), document, options);
    }
}
