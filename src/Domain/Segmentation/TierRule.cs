namespace CrmGraph.Domain.Segmentation;

/// <summary>Who belongs in a tier: the customers that fulfil all conditions.</summary>
/// <param name="TierId">The tier.</param>
/// <param name="Definition">The rule in words.</param>
/// <param name="Conditions">All of them must hold; none for everyone else.</param>
public sealed record TierRule(Guid TierId, BilingualText Definition, IReadOnlyList<TierCondition> Conditions)
{
    /// <summary>自动化标签: the label its customers are given; null for none.</summary>
    public BilingualText? Tag { get; init; }

    /// <summary>Labels the customer must carry.</summary>
    public IReadOnlyList<string> RequiredTags { get; init; } = [];

    /// <summary>Whether it takes every customer.</summary>
    public bool TakesAll() => Conditions.Count == 0 && RequiredTags.Count == 0;

    internal bool Holds(TierFacts facts, DateOnly asOf) =>
        RequiredTags.All(facts.Tags.Contains)
        && Conditions.All(condition => condition.Holds(facts.Figure(condition.Measure, condition.Months, asOf).Value));

    internal TierRule Valid() => this with
    {
        Definition = Valid(Definition, "definition"),
        Conditions = [.. Conditions.Select(condition => condition.Valid())],
        Tag = Tag is null ? null : Valid(Tag, "tag"),
        RequiredTags = Checked.Tags(RequiredTags, "requiredTags"),
    };

    private static BilingualText Valid(BilingualText text, string field) =>
        new(Checked.Required(text.Zh, $"{field}Zh"), Checked.Required(text.En, $"{field}En"));
}
