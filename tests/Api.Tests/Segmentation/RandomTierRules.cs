using CrmGraph.Api.Segmentation;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Tests.Segmentation;

/// <summary>Rule sets made by chance: up to three rules with conditions on any measures, and one for everybody else.</summary>
internal sealed class RandomTierRules(Random chance, IReadOnlyList<Guid> tierIds)
{
    public List<TierRuleInput> Next() =>
    [
        .. Enumerable.Range(0, chance.Next(4)).Select(_ => Rule(Conditions())),
        Rule([]),
    ];

    private TierRuleInput Rule(List<TierConditionInput> conditions)
    {
        IReadOnlyList<string> tags = conditions.Count > 0 && chance.Next(4) == 0 ? ["VIP"] : [];
        return new(tierIds[chance.Next(4)], "规则", $"Rule {chance.Next()}", null, null, tags, conditions);
    }

    private List<TierConditionInput> Conditions() =>
    [
        .. Enumerable.Range(0, chance.Next(1, 3)).Select(_ =>
        {
            var measure = Enum.GetValues<TierMeasure>()[chance.Next(Enum.GetValues<TierMeasure>().Length)];
            decimal scale = measure is TierMeasure.Purchases or TierMeasure.LargestOrder or TierMeasure.Profit ? 100_000 : 1;
            var least = chance.Next(3) * scale;
            return new TierConditionInput(
                measure,
                measure.HasWindow() ? chance.Next(1, 25) : null,
                least,
                chance.Next(2) == 0 ? null : least + (chance.Next(1, 3) * scale));
        }),
    ];
}
