namespace CrmGraph.Bench.Growing;

/// <summary>A long list in one of the orders that people choose.</summary>
/// <param name="Title">What the table calls it.</param>
/// <param name="Field">The connection.</param>
/// <param name="Order">The order argument, empty for the list's own order.</param>
/// <param name="Table">Where its rows are stored.</param>
/// <param name="SqlOrder">The same order in SQL, without the id that ends it.</param>
internal sealed record WalkedList(string Title, string Field, string Order, string Table, string SqlOrder)
{
    public const int PageSize = 50;

    public static readonly IReadOnlyList<WalkedList> All =
    [
        new("opportunities by number", "opportunities", "", "Opportunities", "\"Number\""),
        new("opportunities, the largest first", "opportunities", "{ baseAmount: DESC }", "Opportunities", "\"BaseUnits\" DESC"),
        new("opportunities, the newest first", "opportunities", "{ createdAt: DESC }", "Opportunities", "\"CreatedAt\" DESC"),
        new("opportunities by expected close, which may be unknown", "opportunities", "{ expectedCloseOn: ASC }", "Opportunities", "\"ExpectedCloseOn\""),
        new("follow-ups, the newest first", "followUps", "{ at: DESC }", "FollowUps", "\"At\" DESC"),
    ];

    /// <summary>A page as a front end asks for it.</summary>
    public string Page => $"query Page($after: String) {{ {Field}(first: {PageSize}, after: $after{OrderArgument}) {{ nodes {{ id owner {{ name }} }} pageInfo {{ hasNextPage endCursor }} }} }}";

    /// <summary>The cursor that many rows further on.</summary>
    public string Step(int rows) => $"query Step($after: String) {{ {Field}(first: {rows}, after: $after{OrderArgument}) {{ pageInfo {{ endCursor }} }} }}";

    private string OrderArgument => Order.Length == 0 ? "" : $", order: [{Order}]";
}
