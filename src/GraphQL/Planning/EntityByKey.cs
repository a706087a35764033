using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Plans a field whose values are entities known by their keys.</summary>
internal static class EntityByKey
{
    public static FieldPlan Plan(FieldUse use, ObjectModel target, Func<object, RequestContext, object?> keyOf)
    {
        var (query, selection) = Query(use, target);
        return new FieldPlan(new ByKeyStep(query, target, keyOf), _ => selection);
    }

    /// <summary>The query by key, with the columns that the field's selection needs.</summary>
    public static (RowQuery Query, PlannedSelection Selection) Query(FieldUse use, ObjectModel target)
    {
        var shape = new QueryShape(target);
        var selection = use.Select(target.Type, shape.RootScope);
        return (new RowQuery(shape, target.Rows, use.Options.RequiredQueries), selection);
    }
}
