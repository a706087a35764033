using System.Globalization;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Domain.Tests.Segmentation;

/// <summary>What the tests of segmentation start from: the tiers and rules of a new workspace.</summary>
internal static class Given
{
    public static readonly IReadOnlyList<Tier> Tiers = DefaultTiers.Create();

    public static readonly IReadOnlyList<TierRule> Rules = DefaultTierRules.Create(Tiers);

    public static readonly DateOnly AsOf = new(2026, 11, 15);

    public static long Units(string value) => Money.Of(decimal.Parse(value, CultureInfo.InvariantCulture), "CNY").Units;

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "O");

    public static TierKey KeyOf(TierVerdict verdict) => Tiers.Single(tier => tier.Id == verdict.Rule.TierId).Key;
}
