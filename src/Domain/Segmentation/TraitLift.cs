namespace CrmGraph.Domain.Segmentation;

/// <summary>A trait of customers, for example the industry Retail.</summary>
/// <param name="Dimension">What kind of trait.</param>
/// <param name="Value">Which one, in the words of the records.</param>
public readonly record struct CustomerTrait(TraitDimension Dimension, string Value);

/// <summary>What customers may have in common.</summary>
public enum TraitDimension
{
    /// <summary>行业: the line of business.</summary>
    Industry,

    /// <summary>规模: how many people they employ: under 50, 50–249, 250–999 or 1000 and more.</summary>
    Size,

    /// <summary>区域: the sales region.</summary>
    Region,

    /// <summary>来源: where the lead came from that they grew out of.</summary>
    Source,

    /// <summary>合作年限: full years since the first contract: under 1, 1–2, 3–4 or 5 and more.</summary>
    Tenure,
}

/// <summary>How much more often a trait is found among the top customers than among the others.</summary>
/// <param name="Trait">The trait.</param>
/// <param name="TopCount">How many top customers have it.</param>
/// <param name="RestCount">How many others have it.</param>
/// <param name="TopShare">The part of the top customers that has it.</param>
/// <param name="RestShare">The part of the others that has it.</param>
/// <param name="Lift">The one divided by the other; null where none of the others has it.</param>
public sealed record TraitLift(CustomerTrait Trait, int TopCount, int RestCount, decimal TopShare, decimal RestShare, decimal? Lift)
{
    private const int Decimals = 4;

    /// <summary>The traits the top customers have in common, those first that set them apart most.</summary>
    public static IReadOnlyList<TraitLift> Of(
        IReadOnlyCollection<IReadOnlyList<CustomerTrait>> top,
        IReadOnlyCollection<IReadOnlyList<CustomerTrait>> rest)
    {
        var others = rest.SelectMany(traits => traits).CountBy(trait => trait).ToDictionary();
        return [.. top.SelectMany(traits => traits)
            .CountBy(trait => trait)
            .Select(found => Of(found.Key, found.Value, top.Count, others.GetValueOrDefault(found.Key), rest.Count))
            .OrderByDescending(lift => lift.TopShare - lift.RestShare)
            .ThenBy(lift => lift.Trait.Dimension)
            .ThenBy(lift => lift.Trait.Value, StringComparer.Ordinal)];
    }

    private static TraitLift Of(CustomerTrait trait, int inTop, int top, int inRest, int rest)
    {
        var (topShare, restShare) = (inTop / (decimal)top, rest == 0 ? 0 : inRest / (decimal)rest);
        decimal? lift = restShare == 0 ? null : decimal.Round(topShare / restShare, Decimals);
        return new(trait, inTop, inRest, decimal.Round(topShare, Decimals), decimal.Round(restShare, Decimals), lift);
    }
}
