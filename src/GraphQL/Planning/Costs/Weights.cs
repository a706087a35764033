namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>The numbers that costs are made of; docs/decisions/0007 says why these.</summary>
internal static class Weights
{
    /// <summary>A statement, whatever number of parents it runs for, and any field that a delegate computes.</summary>
    public const int Statement = 10;

    /// <summary>Each parent of a list or of an object that is made for it.</summary>
    public const int Parent = 1;

    /// <summary>A relation joined into the statement of its parent.</summary>
    public const int Join = 1;

    /// <summary>A condition of a filter.</summary>
    public const int Condition = 5;

    /// <summary>A condition that searches in text, which no index may help.</summary>
    public const int TextSearch = 20;

    /// <summary>Each value of a list of values after the first.</summary>
    public const int FurtherValue = 1;

    /// <summary>A column of an order.</summary>
    public const int SortColumn = 5;

    /// <summary>How many items a list without pages is taken to have: stages, tiers, errors.</summary>
    public const int AssumedListSize = 5;
}
