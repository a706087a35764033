namespace CrmGraph.GraphQL;

/// <summary>The limits that keep one request from harming the others, and what the host decides for the engine.</summary>
public sealed class GraphQLOptions
{
    public int MaxTokens { get; init; } = 10_000;

    public int MaxRecursion { get; init; } = 100;

    public int MaxDepth { get; init; } = 15;

    /// <summary>How often one field may stand in one selection set under different names.</summary>
    public int MaxAliases { get; init; } = 30;

    public int MaxFields { get; init; } = 2_048;

    /// <summary>How many fields an operation may select, counted wherever a fragment is spread.</summary>
    public int MaxSelectedFields { get; init; } = 5_000;

    public int MaxDirectives { get; init; } = 4;

    public int MaxFragmentVisits { get; init; } = 1_000;

    public int MaxMergeComparisons { get; init; } = 100_000;

    /// <summary>The most work an operation may ask for: statements, conditions and nested lists.</summary>
    public int MaxFieldCost { get; init; } = 1_000;

    /// <summary>The most objects an answer may have.</summary>
    public int MaxTypeCost { get; init; } = 1_000;

    public int MaxPageSize { get; init; } = 100;

    public int DefaultPageSize { get; init; } = 10;

    /// <summary>How many ids <c>nodes(ids:)</c> takes.</summary>
    public int MaxNodes { get; init; } = 50;

    /// <summary>How many errors of one kind of failure are reported before validation stops.</summary>
    public int MaxErrors { get; init; } = 5;

    public int MaxCachedDocuments { get; init; } = 256;

    /// <summary>After this long the operation, its SQL included, is cancelled.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many plans are kept: one for each operation and shape of its variables.</summary>
    public int MaxCachedPlans { get; init; } = 1_024;

    /// <summary>The host's database; needed as soon as a type has a source.</summary>
    public SqlDatabase? Database { get; init; }

    /// <summary>
    /// What else decides about the form of queries: plans are shared only by requests for which this is equal. The host says, for
    /// example, the caller's role, because its rules read other conditions for other roles.
    /// </summary>
    public Func<RequestContext, object?> PlanShape { get; init; } = _ => null;

    internal SqlDatabase RequiredDatabase =>
        Database ?? throw new InvalidOperationException("Set GraphQLOptions.Database to read entities.");

    /// <summary>Whether validation errors say "Did you mean …?", which tells names of the schema.</summary>
    public bool IncludeSuggestions { get; init; }

    /// <summary>How an exception becomes the object of a payload's <c>errors</c>; null when it is not a refusal.</summary>
    public Func<Exception, object?> ErrorFrom { get; init; } = _ => null;

    /// <summary>Whether an exception means that a resource, say the database, is away for now: clients are told to try again.</summary>
    public Func<Exception, bool> IsUnavailable { get; init; } = _ => false;

    /// <summary>Told about every operation that has read records of persons; it is waited for, so it must be quick.</summary>
    public Action<RequestContext, PersonalRead> PersonalRead { get; init; } = (_, _) => { };

    /// <summary>Told about every exception that is answered as "Unexpected Execution Error", with the correlation id sent.</summary>
    public Action<Exception, string> Unexpected { get; init; } = (_, _) => { };
}
