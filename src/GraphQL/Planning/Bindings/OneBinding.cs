using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Steps;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary>A relation to one entity by its key: joined into the parents' query, or one query by key for parents in memory.</summary>
/// <param name="key">The key on the parent's side.</param>
/// <param name="target">What it points to.</param>
internal sealed class OneBinding(Accessor key, ObjectModel target) : FieldBinding
{
    public LambdaExpression Key => key.Expression;

    public ObjectModel Target => target;

    /// <summary>There always is one, and whoever sees the parent sees it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whoever sees the parent may see the other side, so that its id can be answered without reading it.</summary>
    public bool IsVisible { get; init; }

    public override FieldPlan Plan(FieldUse use)
    {
        if (use.Rows is not { } rows)
        {
            var read = key.ReaderFor(null);
            return EntityByKey.Plan(use, target, (parent, _) => read(parent));
        }

        if (IsVisible && use.SelectsOnly(target.Type, target.KeyField))
        {
            return PlanKeyOnly(use);
        }

        var joined = rows.Join(this);
        var cell = joined.Cell(target.RequiredKey);
        var selection = use.Select(target.Type, joined);
        return new FieldPlan(new ReadStep(row => ((object?[])row)[cell] is null ? null : row), _ => selection);
    }

    private FieldPlan PlanKeyOnly(FieldUse use)
    {
        var read = key.ReaderFor(use.Rows);
        var selection = use.Select(target.Type, new Queries.QueryShape(target).RootScope);
        return new FieldPlan(new ReadStep(row => read(row) is { } id ? new[] { id } : null), _ => selection);
    }
}
