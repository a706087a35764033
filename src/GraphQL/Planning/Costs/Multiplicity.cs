namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>How many values a field has for each parent.</summary>
internal enum Multiplicity
{
    One,

    /// <summary>A bounded number that nobody says.</summary>
    Assumed,

    /// <summary>One connection, which says by its arguments how many items it has.</summary>
    Page,

    /// <summary>The items of the connection it belongs to.</summary>
    PageItems,

    /// <summary>As many as ids are given.</summary>
    Ids,
}
