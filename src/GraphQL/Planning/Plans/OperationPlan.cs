using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Writing;

namespace CrmGraph.GraphQL.Planning.Plans;

/// <summary>An operation, planned once for all requests of one form.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Selection">Its fields.</param>
/// <param name="Writer">Writes its answer straight from the rows; null when it does not consist of rows alone.</param>
internal sealed record OperationPlan(OperationKind Kind, PlannedSelection Selection, OperationWriter? Writer)
{
    public static OperationPlan Of(OperationKind kind, PlannedSelection selection, GraphQLOptions options) =>
        new(kind, selection, kind == OperationKind.Query ? WriterPlanner.Plan(selection, options) : null);
}
