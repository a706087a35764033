using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Execution;

/// <summary>An object of the response: first with the values as the steps delivered them, once completed as they are written.</summary>
/// <param name="selection">What is selected of it.</param>
/// <param name="source">The program's object, or the row of a query, whose fields are selected.</param>
internal sealed class ResultObject(PlannedSelection selection, object source)
{
    public PlannedSelection Selection { get; } = selection;

    public object Source { get; } = source;

    /// <summary>A value per field: null, a leaf, a <see cref="ResultObject"/>, a list of these or a <see cref="Failure"/>.</summary>
    public object?[] Values { get; } = new object?[selection.Fields.Count];
}
