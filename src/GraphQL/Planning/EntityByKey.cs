using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Plans a field whose values are entities known by their keys.</summary>
internal static class EntityByKey
{
    public static FieldPlan Plan(FieldUse use, ObjectModel target, Func<object, RequestContext, object?> keyOf)
    {
        var shape = new QueryShape(target);
        var selection = use.Select(target.Type, shape.RootScope);
        var query = new RowQuery(shape, target.Rows, use.Options.RequiredDatabase);
        return new FieldPlan(new ByKeyStep(query, target, keyOf), _ => selection);
    }
}
