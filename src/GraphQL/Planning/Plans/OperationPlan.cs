using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Writing;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Plans;

/// <summary>An operation, planned once for all requests of one form.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Selection">Its fields.</param>
/// <param name="Personal">Those of them that tell of persons, wherever they stand.</param>
/// <param name="Writer">Writes its answer straight from the rows; null when it does not consist of rows alone.</param>
internal sealed record OperationPlan(OperationKind Kind, PlannedSelection Selection, PersonalFields Personal, OperationWriter? Writer)
{
    /// <summary>The operation's name; null where it has none.</summary>
    public string? Name { get; private init; }

    public static OperationPlan Of(OperationDefinitionNode operation, ObjectType root, OperationPlanner planner)
    {
        var selection = planner.Plan(root, operation.SelectionSet);
        var writer = operation.Operation == OperationKind.Query ? WriterPlanner.Plan(selection, planner.Options) : null;
        return new(operation.Operation, selection, planner.Personal, writer) { Name = operation.Name?.Value };
    }
}
