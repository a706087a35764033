using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Bindings;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>One of the entities a query joins: where a selection finds its columns.</summary>
/// <param name="Shape">The query.</param>
/// <param name="Entity">Which entity of it; 0 is the one it lists.</param>
internal sealed record RowScope(QueryShape Shape, int Entity)
{
    /// <summary>The relation whose other side this is, when nothing but its key is known.</summary>
    private OneBinding? OnlyKey { get; init; }

    /// <summary>The number of the cell in which every row has this value.</summary>
    public int Cell(LambdaExpression value) => Shape.Cell(Known(value), Entity);

    /// <summary>The entity that the key points to, of which no more than the key is read.</summary>
    public RowScope KeyOf(OneBinding one) => this with { OnlyKey = one };

    /// <summary>The entity that the key points to, joined once however often it is asked for.</summary>
    public RowScope Join(OneBinding one) => new(Shape, Shape.Join(Entity, one));

    /// <summary>The value over this entity, to be used in a condition or order of the query.</summary>
    public Expression Bind(LambdaExpression value) => Shape.Bind(Known(value), Entity);

    /// <summary>Whether the entity may be missing, and all its values with it.</summary>
    public bool MayBeMissing => Shape.MayBeMissing(Entity);

    private LambdaExpression Known(LambdaExpression value) =>
        OnlyKey is { } one && value.IsSameAs(one.Target.RequiredKey) ? one.Key : value;
}
