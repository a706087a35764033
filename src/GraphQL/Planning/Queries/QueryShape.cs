using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Bindings;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>
/// What a query reads: the entity it lists, those joined to it, and the cells of each row. Values refer to an entity by a
/// placeholder until <see cref="JoinedQuery"/> knows where in the joined element it lies.
/// </summary>
internal sealed class QueryShape
{
    private readonly List<ParameterExpression> _entities = [];
    private readonly List<EntityJoin> _joins = [];
    private readonly List<Expression> _cells = [];
    private readonly Dictionary<(LambdaExpression Value, int Entity), int> _cellOf = [];

    public QueryShape(ObjectModel root)
    {
        Root = root;
        _entities.Add(Expression.Parameter(root.ClrType, "e0"));
    }

    public ObjectModel Root { get; }

    public RowScope RootScope => new(this, 0);

    /// <summary>The placeholders, by number of entity.</summary>
    public IReadOnlyList<ParameterExpression> Entities => _entities;

    /// <summary>The joins; the first one makes entity 1.</summary>
    public IReadOnlyList<EntityJoin> Joins => _joins;

    public IReadOnlyList<Expression> Cells => _cells;

    /// <summary>Whether the rows themselves are wanted, and not only their number.</summary>
    public bool WantsRows { get; set; }

    /// <summary>Whether it is wanted to know if there are more rows.</summary>
    public bool WantsMore { get; set; }

    /// <summary>Whether the cursors of rows are wanted.</summary>
    public bool WantsCursors { get; set; }

    /// <summary>Whether the number of rows is wanted.</summary>
    public bool WantsCount { get; set; }

    public Expression Bind(LambdaExpression value, int entity) => ParameterReplacement.Inline(value, _entities[entity]);

    public int Cell(LambdaExpression value, int entity)
    {
        if (!_cellOf.TryGetValue((value, entity), out var cell))
        {
            var bound = Bind(value, entity);
            _cellOf[(value, entity)] = cell = Cell(entity == 0 ? bound : Nullables.Lift(bound));
        }

        return cell;
    }

    /// <summary>Adds a cell for a value over placeholders.</summary>
    public int Cell(Expression value)
    {
        _cells.Add(Expression.Convert(value, typeof(object)));
        return _cells.Count - 1;
    }

    public int Join(int from, OneBinding one)
    {
        var known = _joins.FindIndex(j => j.From == from && j.One == one);
        if (known >= 0)
        {
            return known + 1;
        }

        _joins.Add(new EntityJoin(from, one));
        _entities.Add(Expression.Parameter(one.Target.ClrType, $"e{_joins.Count}"));
        return _joins.Count;
    }

    /// <summary>Whether a value over placeholders needs more than the rows themselves.</summary>
    public bool RefersToJoined(Expression value) => ParameterSearch.In(value).Overlaps(_entities.Skip(1));

    public bool MayBeMissing(int entity) =>
        entity > 0 && (!_joins[entity - 1].One.IsRequired || MayBeMissing(_joins[entity - 1].From));
}
