namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>
/// The page sizes that plans have. A size is a constant of its statement, because a database plans a variable LIMIT badly; so sizes
/// that come in variables are rounded up, and few of them make few plans.
/// </summary>
internal static class PageSize
{
    private static readonly int[] Sizes = [10, 25, 50, 100];

    /// <summary>How many rows a plan reads for a client that asks for so many.</summary>
    /// <param name="asked">The size in the request the plan is made for.</param>
    /// <param name="isLiteral">Whether it stands in the document, so that every request of the plan has it.</param>
    public static int OfPlan(int asked, bool isLiteral) => isLiteral ? asked : Rounded(asked);

    public static int Rounded(int asked) => Sizes.FirstOrDefault(s => s >= asked) is var rounded and > 0 ? rounded : asked;
}
