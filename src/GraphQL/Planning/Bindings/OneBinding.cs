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
            return EntityByKey.Plan(use, target, key.ReaderFor(null));
        }

        var scope = IsVisible && use.SelectsOnly(target.Type, target.KeyField) ? rows.KeyOf(this) : rows.Join(this);
        var selection = use.Select(target.Type, scope);
        return new FieldPlan(new JoinedStep(scope.Cell(target.RequiredKey)), _ => selection);
    }
}
