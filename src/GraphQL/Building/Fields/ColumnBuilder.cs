using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.GraphQL.Building.Descriptions;
using CrmGraph.GraphQL.Building.Types;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A field that is a column or an expression over the entity.</summary>
public sealed class ColumnBuilder : DescribedField<ColumnBuilder>
{
    private readonly LambdaExpression _value;
    private bool? _isNullable;
    private bool _isFilterable = true;
    private string? _scalar;
    private Type? _idOf;
    private int? _digits;

    internal ColumnBuilder(string name, LambdaExpression value)
        : base(name) => _value = value;

    /// <summary>Shows the value as another scalar, registered by name.</summary>
    public ColumnBuilder As(string scalar)
    {
        _scalar = scalar;
        return this;
    }

    /// <summary>The column counts units of 10 to the minus <paramref name="digits"/>; the graph has the decimal number.</summary>
    public ColumnBuilder AsDecimal(int digits)
    {
        _digits = digits;
        return this;
    }

    /// <summary>Shows the GUID as the id of such an entity.</summary>
    public ColumnBuilder AsId<TEntity>() => AsId(typeof(TEntity));

    /// <summary>The value is never null, although its type could be.</summary>
    public ColumnBuilder NonNull()
    {
        _isNullable = false;
        return this;
    }

    /// <summary>The value may be null.</summary>
    public ColumnBuilder Nullable()
    {
        _isNullable = true;
        return this;
    }

    /// <summary>Leaves the field out of <c>where</c> and <c>order</c>.</summary>
    public ColumnBuilder NotFilterable()
    {
        _isFilterable = false;
        return this;
    }

    internal ColumnBuilder AsId(Type entity)
    {
        _idOf = entity;
        return this;
    }

    private protected override FieldDefinition Make(TypeFactory types, ObjectModel owner)
    {
        var shape = ClrShape.Of(_value);
        if (!_isFilterable)
        {
            owner.Unfiltered.Add(Name);
        }

        return new FieldDefinition(Name, TypeOf(types, shape with { IsNullable = _isNullable ?? shape.IsNullable }))
        {
            Description = _value.Body is MemberExpression { Member: PropertyInfo property } ? XmlDocs.Of(property) : null,
            Binding = Bind(types),
        };
    }

    private GraphType TypeOf(TypeFactory types, ClrShape shape)
    {
        if (_digits is not null)
        {
            return TypeFactory.Wrap(shape, _ => ExtendedScalars.Decimal);
        }

        if (_idOf is not null)
        {
            return TypeFactory.Wrap(shape, _ => BuiltInScalars.Id);
        }

        return _scalar is null ? types.Output(shape) : TypeFactory.Wrap(shape, _ => types.Scalar(_scalar));
    }

    private ColumnBinding Bind(TypeFactory types) => new(new Accessor(_value))
    {
        Format = _digits is { } digits ? new FixedPointFormat(digits)
            : _idOf is { } entity ? new IdFormat(types.Object(entity).Type.Name)
            : null,
    };
}
