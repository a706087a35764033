namespace CrmGraph.Domain.Segmentation;

/// <summary>Decides the tier of a customer. Rules are data, tried in their order; the first one that holds decides.</summary>
public static class TierRules
{
    /// <summary>年采购额 is the value of the orders of so many months up to the day of evaluation.</summary>
    public const int PurchaseMonths = 12;

    /// <param name="ordered">The rules in their order.</param>
    /// <param name="facts">What is known about the customer.</param>
    /// <param name="asOf">The day of evaluation, in the workspace's time zone.</param>
    public static TierVerdict Evaluate(IReadOnlyList<TierRule> ordered, TierFacts facts, DateOnly asOf)
    {
        for (var index = 0; index < ordered.Count; index++)
        {
            if (ordered[index].Holds(facts, asOf))
            {
                return new TierVerdict(ordered[index], index + 1, Evidence(ordered.Take(index + 1), facts, asOf));
            }
        }

        throw new TiersIncomplete().AsException();
    }

    /// <summary>First day of a window of so many calendar months that ends with the given day.</summary>
    public static DateOnly WindowStart(DateOnly lastDay, int months) => lastDay.AddMonths(-months).AddDays(1);

    /// <summary>The rules as they may be used, or a refusal: only the last one takes everyone.</summary>
    internal static IReadOnlyList<TierRule> Valid(IReadOnlyList<TierRule> drafted)
    {
        if (drafted.Count == 0 || !drafted[^1].TakesAll())
        {
            throw new TiersIncomplete().AsException();
        }

        var early = drafted.Take(drafted.Count - 1).ToList().FindIndex(rule => rule.TakesAll());
        return early < 0
            ? [.. drafted.Select(rule => rule.Valid())]
            : throw new TierRuleUnreachable(early + 2).AsException();
    }

    /// <summary>The figures of every rule that was tried, and always the annual purchases, by which people compare customers.</summary>
    private static TierEvidence Evidence(IEnumerable<TierRule> tried, TierFacts facts, DateOnly asOf) => new(
        asOf,
        [
            .. tried.SelectMany(rule => rule.Conditions)
                .Select(condition => (condition.Measure, condition.Months))
                .Prepend((TierMeasure.Purchases, PurchaseMonths))
                .Distinct()
                .Select(asked => facts.Figure(asked.Measure, asked.Months, asOf)),
        ]);
}
