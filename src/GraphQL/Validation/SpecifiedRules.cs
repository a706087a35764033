using CrmGraph.GraphQL.Validation.Rules;

namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// The rules of the specification, in the order their errors are reported where they look at the same node.
/// </summary>
internal static class SpecifiedRules
{
    public static readonly IReadOnlyList<ValidationRule> All =
    [
        ExecutableDefinitionsRule.Register,
        KnownOperationTypesRule.Register,
        UniqueOperationNamesRule.Register,
        LoneAnonymousOperationRule.Register,
        SingleFieldSubscriptionsRule.Register,
        KnownTypeNamesRule.Register,
        FragmentsOnCompositeTypesRule.Register,
        VariablesAreInputTypesRule.Register,
        ScalarLeafsRule.Register,
        FieldsOnCorrectTypeRule.Register,
        UniqueFragmentNamesRule.Register,
        KnownFragmentNamesRule.Register,
        NoUnusedFragmentsRule.Register,
        PossibleFragmentSpreadsRule.Register,
        NoFragmentCyclesRule.Register,
        UniqueVariableNamesRule.Register,
        NoUndefinedVariablesRule.Register,
        NoUnusedVariablesRule.Register,
        KnownDirectivesRule.Register,
        UniqueDirectivesPerLocationRule.Register,
        KnownArgumentNamesRule.Register,
        UniqueArgumentNamesRule.Register,
        ValuesOfCorrectTypeRule.Register,
        ProvidedRequiredArgumentsRule.Register,
        VariablesInAllowedPositionRule.Register,
        OverlappingFieldsCanBeMergedRule.Register,
        UniqueInputFieldNamesRule.Register,
        MaxIntrospectionDepthRule.Register,
    ];
}
