using CrmGraph.GraphQL.Validation.Rules;
using CrmGraph.GraphQL.Validation.SdlRules;

namespace CrmGraph.GraphQL.Validation;

/// <summary>The rules for documents that describe a schema.</summary>
internal static class SpecifiedSdlRules
{
    public static readonly IReadOnlyList<ValidationRule> All =
    [
        LoneSchemaDefinitionRule.Register,
        UniqueOperationTypesRule.Register,
        UniqueTypeNamesRule.Register,
        UniqueEnumValueNamesRule.Register,
        UniqueFieldDefinitionNamesRule.Register,
        UniqueArgumentDefinitionNamesRule.Register,
        UniqueDirectiveNamesRule.Register,
        KnownTypeNamesRule.Register,
        KnownDirectivesRule.Register,
        UniqueDirectivesPerLocationRule.Register,
        PossibleTypeExtensionsRule.Register,
        KnownArgumentNamesOnDirectivesRule.Register,
        UniqueArgumentNamesRule.Register,
        UniqueInputFieldNamesRule.Register,
        ProvidedRequiredArgumentsOnDirectivesRule.Register,
    ];
}
