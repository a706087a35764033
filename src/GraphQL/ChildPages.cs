namespace CrmGraph.GraphQL;

/// <summary>How a database reads the first rows of each of many parents in one statement.</summary>
public enum ChildPages
{
    /// <summary>A lateral join that stops after the page (PostgreSQL).</summary>
    Lateral,

    /// <summary>A window function over the children of these parents (SQLite, which has no lateral joins).</summary>
    Window,
}
