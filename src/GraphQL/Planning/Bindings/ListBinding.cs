using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Filtering;
using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>Many entities: those of a root field, or the children of each parent, all in full or as a page.</summary>
/// <param name="target">What is listed.</param>
/// <param name="source">The rows the caller may see.</param>
internal sealed class ListBinding(ObjectModel target, Func<RequestContext, IQueryable> source) : FieldBinding
{
    public ObjectModel Target => target;

    /// <summary>How children find their parent; null for a root field.</summary>
    public ParentLink? Link { get; init; }

    /// <summary>The order when the client gives none; the unique key always follows.</summary>
    public required IReadOnlyList<DefaultOrder> DefaultOrder { get; init; }

    public bool IsConnection { get; init; }

    public override FieldPlan Plan(FieldUse use)
    {
        var shape = new QueryShape(target);
        var order = OrderCompiler.Compile(use, shape, DefaultOrder);
        var filter = FilterCompiler.Compile(use, shape);
        var parentKey = Link?.Parent.ReaderFor(use.Rows);
        return IsConnection ? PlanPage(use, shape, order, filter, parentKey) : PlanList(use, shape, order, filter, parentKey);
    }

    private FieldPlan PlanList(
        FieldUse use, QueryShape shape, IReadOnlyList<SortKey> order, Expression? filter, Func<object, RequestContext, object?>? parentKey)
    {
        var selection = use.Select(target.Type, shape.RootScope);
        var query = new RowQuery(shape, source, use.Options.RequiredDatabase) { Filter = filter, Order = order };
        Step step = Link is null || parentKey is null ? new ListStep(query) : new ChildListStep(query, Link, parentKey, use.Rows);
        return new FieldPlan(step, _ => selection);
    }

    private FieldPlan PlanPage(
        FieldUse use, QueryShape shape, IReadOnlyList<SortKey> order, Expression? filter, Func<object, RequestContext, object?>? parentKey)
    {
        var page = new PageArguments(use);
        var cursors = new CursorFormat(use, shape, order);
        var selection = use.Select((ObjectType)use.Definition.Type.Named, shape.RootScope);
        var queries = new PageQueries(page, cursors)
        {
            Rows = shape.WantsRows ? Rows : null,
            Counted = shape.WantsCount ? Counted(use) : null,
        };
        if (shape.WantsCursors)
        {
            cursors.AddCells();
        }

        Step step = Link is null || parentKey is null ? new PageStep(queries) : new ChildPageStep(queries, Link, parentKey, use.Rows);
        return new FieldPlan(step, _ => selection);

        RowQuery Rows(CursorForm cursor) => new(shape, source, use.Options.RequiredDatabase)
        {
            Filter = filter,
            Start = cursor.IsNone ? null : Keyset.Start(cursors, order, cursor, page.IsBackward),
            Order = order,
            Backward = page.IsBackward,
            Most = page.PlannedSize + (shape.WantsMore ? 1 : 0),
        };
    }

    /// <summary>The count is a query of its own that joins only what the condition needs.</summary>
    private RowQuery Counted(FieldUse use)
    {
        var shape = new QueryShape(target);
        return new RowQuery(shape, source, use.Options.RequiredDatabase) { Filter = FilterCompiler.Compile(use, shape) };
    }
}
