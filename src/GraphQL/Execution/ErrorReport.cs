using CrmGraph.GraphQL.Planning;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Collects the errors of one operation.</summary>
internal sealed class ErrorReport(GraphQLOptions options)
{
    private readonly Dictionary<Exception, GraphQLError> _told = new(ReferenceEqualityComparer.Instance);

    public List<GraphQLError> Errors { get; } = [];

    /// <summary>A failure inside a field: what was meant for the client is told, everything else only its correlation id.</summary>
    public void Add(Exception cause, PlannedField field, ResponsePath path)
    {
        // One failed statement fails the field of every parent, but it is one failure to look into.
        if (!_told.TryGetValue(cause, out var error))
        {
            _told[cause] = error = ErrorOf(cause);
        }

        Add(error, field, path);
    }

    public void Add(GraphQLError error, PlannedField field, ResponsePath path) => Errors.Add(error with
    {
        Path = path.ToList(),
        Locations = error.Locations.Count > 0 ? error.Locations : GraphQLError.At(error.Message, field.Nodes).Locations,
    });

    private GraphQLError ErrorOf(Exception cause)
    {
        if (cause is GraphQLException told)
        {
            return told.Error;
        }

        return RefusalError.From(cause, options) ?? UnexpectedError.From(cause, options);
    }
}
