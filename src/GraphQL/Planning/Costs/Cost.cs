namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>What something costs, by the two sums that are limited.</summary>
/// <param name="Work">HotChocolate's field cost: statements, conditions and nested lists to run.</param>
/// <param name="Objects">HotChocolate's type cost: how many objects the answer can have.</param>
internal readonly record struct Cost(long Work, long Objects)
{
    /// <summary>Beyond this it does not matter how much more it is, and no product of two such numbers overflows.</summary>
    private const long Most = 1_000_000_000;

    public static Cost operator +(Cost left, Cost right) => new(left.Work + right.Work, left.Objects + right.Objects);

    /// <summary>The larger of both sums, for values that turn out to be of one type or the other.</summary>
    public static Cost Max(Cost left, Cost right) => new(Math.Max(left.Work, right.Work), Math.Max(left.Objects, right.Objects));

    public static long Times(long count, long each) => Math.Min(count * each, Most);

    /// <summary>The response's <c>extensions.operationCost</c>.</summary>
    public IReadOnlyDictionary<string, object?> Report() =>
        new Dictionary<string, object?> { ["fieldCost"] = Work, ["typeCost"] = Objects };
}
