namespace CrmGraph.GraphQL.Validation;

/// <summary>How a document is validated and when validation gives up.</summary>
public sealed record ValidationOptions
{
    /// <summary>All rules, and the limits for documents that clients send.</summary>
    public static readonly ValidationOptions Default = new();

    /// <summary>Errors reported before validation stops.</summary>
    public int MaxErrors { get; init; } = 5;

    /// <summary>Fragments looked into, over all rules and operations.</summary>
    public int MaxFragmentVisits { get; init; } = 1_000;

    /// <summary>Comparisons of two fields that share a response name.</summary>
    public int MaxMergeComparisons { get; init; } = 100_000;

    /// <summary>Adds "Did you mean" to messages; it tells strangers about the schema.</summary>
    public bool IncludeSuggestions { get; init; }

    internal IReadOnlyList<ValidationRule> Rules { get; init; } = SpecifiedRules.All;
}
