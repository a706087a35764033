using CrmGraph.Domain;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segmentation;

/// <summary>A rule of a new version.</summary>
/// <param name="TierId">The tier it leads to.</param>
/// <param name="DefinitionZh">The rule in Chinese words.</param>
/// <param name="DefinitionEn">The rule in English words.</param>
/// <param name="TagZh">The label its customers are given, in Chinese.</param>
/// <param name="TagEn">The same in English; both or none.</param>
/// <param name="RequiredTags">Labels the customer must carry.</param>
/// <param name="Conditions">All of them must hold; none, in the last rule, for everyone else.</param>
internal sealed record TierRuleInput(
    [NodeId<Tier>] Guid TierId,
    string DefinitionZh,
    string DefinitionEn,
    string? TagZh,
    string? TagEn,
    IReadOnlyList<string>? RequiredTags,
    IReadOnlyList<TierConditionInput>? Conditions)
{
    public static IReadOnlyList<TierRule> Drafted(IReadOnlyList<TierRuleInput> inputs) => [.. inputs.Select(input => input.Rule())];

    private TierRule Rule() =>
        new(TierId, new(DefinitionZh, DefinitionEn), [.. (Conditions ?? []).Select(condition => condition.Condition())])
        {
            Tag = TagZh is null && TagEn is null ? null : new BilingualText(TagZh ?? "", TagEn ?? ""),
            RequiredTags = RequiredTags ?? [],
        };
}

/// <summary>A condition of such a rule: a measure within a half-open range.</summary>
/// <param name="Measure">What is looked at.</param>
/// <param name="Months">The window, in calendar months up to the day of evaluation; for measures that have one.</param>
/// <param name="AtLeast">The least value that fulfils it.</param>
/// <param name="Below">The first value that no longer does.</param>
internal sealed record TierConditionInput(TierMeasure Measure, int? Months, decimal? AtLeast, decimal? Below)
{
    public TierCondition Condition() => new(Measure, Months, Measure.Stored(AtLeast), Measure.Stored(Below));
}
