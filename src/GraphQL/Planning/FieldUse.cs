using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A field as one operation uses it at one place: what a binding has to plan.</summary>
/// <param name="planner">Plans what is selected below.</param>
/// <param name="parent">The type that has the field.</param>
/// <param name="definition">The field.</param>
/// <param name="nodes">Where the document selects it.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="rows">The query that delivers the parents; null when the parents are objects in memory.</param>
/// <param name="depth">How deep the field stands.</param>
internal sealed class FieldUse(
    OperationPlanner planner,
    ObjectType parent,
    FieldDefinition definition,
    IReadOnlyList<FieldNode> nodes,
    FieldArguments arguments,
    RowScope? rows,
    int depth)
{
    public FieldDefinition Definition => definition;

    public FieldArguments Arguments => arguments;

    public RowScope? Rows => rows;

    public GraphQLOptions Options => planner.Options;

    /// <summary>The field's key in the response.</summary>
    public string ResponseName => nodes[0].ResponseName;

    /// <summary>The field's schema coordinate, <c>Author.books</c>.</summary>
    public string Coordinate => $"{parent}.{definition.Name}";

    /// <summary>Is nothing selected of the field's values but this one field?</summary>
    public bool SelectsOnly(ObjectType type, string field) => planner.Selects(type, nodes, field);

    /// <summary>Plans what is selected of the field's values, delivered by a query, or in memory when there is none.</summary>
    public PlannedSelection Select(ObjectType type, RowScope? delivered = null) => planner.Plan(type, nodes, delivered, depth + 1);

    /// <summary>The field's values are objects in memory, each of the type it turns out to have.</summary>
    public FieldPlan InMemory(Steps.Step step) => new(step, type => Select(type)) { Arguments = arguments };
}
