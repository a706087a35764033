using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types.Sdl;
using CrmGraph.GraphQL.Validation;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class SdlValidationCases
{
    [Fact]
    public void Each_rule_for_schema_documents_reports_the_recorded_errors() =>
        CaseFile.Check("sdl-validation", CaseFlags.IsOfTheSpecification, Check);

    private static string? Check(JsonElement item)
    {
        var name = item.GetProperty("rule").GetString();
        var rule = SpecifiedSdlRules.All.Single(r => r.Method.DeclaringType!.Name == name);
        var extended = item.GetProperty("baseSchema").GetString() is { } id ? CaseSchemas.Get(id) : null;
        var document = Parser.Parse(item.GetProperty("sdl").GetString()!, ParserOptions.Trusted);
        var errors = SdlSchema.Validate(document, extended, [rule]);

        // A noted case was recorded with an older wording; what is said today is in allMessages.
        return item.TryGetProperty("note", out _)
            ? Compare(item.GetProperty("allMessages"), errors)
            : CaseErrors.Compare(item.GetProperty("errors"), errors);
    }

    private static string? Compare(JsonElement messages, IReadOnlyList<GraphQLError> errors)
    {
        var known = messages.EnumerateArray().Select(m => m.GetString()).ToList();
        return errors.Count > 0 && errors.All(e => known.Contains(e.Message))
            ? null
            : string.Join("; ", errors.Select(CaseErrors.Show));
    }
}
