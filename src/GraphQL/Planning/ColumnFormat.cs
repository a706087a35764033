namespace CrmGraph.GraphQL.Planning;

/// <summary>How a stored value is shown in the graph, where the two differ.</summary>
internal abstract class ColumnFormat
{
    /// <summary>From the stored value to the one in the graph.</summary>
    public abstract object Show(object stored);

    /// <summary>From a client's value to the stored one.</summary>
    /// <exception cref="GraphQLException">The column cannot hold such a value.</exception>
    public abstract object Parse(object given);
}
