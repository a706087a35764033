using CrmGraph.GraphQL.Building.Inputs;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>The types of one schema while it is built: from classes of C# to types of the graph.</summary>
internal sealed class TypeFactory
{
    private readonly Dictionary<Type, NamedType> _leaves = new()
    {
        [typeof(string)] = BuiltInScalars.String,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(short)] = BuiltInScalars.Int,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(float)] = BuiltInScalars.Float,
        [typeof(long)] = ExtendedScalars.Long,
        [typeof(decimal)] = ExtendedScalars.Decimal,
        [typeof(DateTime)] = ExtendedScalars.DateTime,
        [typeof(DateOnly)] = ExtendedScalars.LocalDate,
        [typeof(Guid)] = ExtendedScalars.Uuid,
        [typeof(UploadedFile)] = ExtendedScalars.Upload,
        [typeof(object)] = ExtendedScalars.Any,
        [typeof(System.Text.Json.JsonElement)] = ExtendedScalars.Any,
    };

    private readonly Dictionary<string, ScalarType> _scalars = BuiltInScalars.All.ToDictionary(s => s.Name, StringComparer.Ordinal);
    private readonly Dictionary<Type, ObjectModel> _objects = [];

    public TypeFactory()
    {
        Inputs = new InputTypes(this);
        Filters = new FilterTypes();
        Sorts = new SortTypes();
        Connections = new ConnectionTypes();
    }

    public InputTypes Inputs { get; }

    public FilterTypes Filters { get; }

    public SortTypes Sorts { get; }

    public ConnectionTypes Connections { get; }

    public IEnumerable<ObjectModel> Objects => _objects.Values;

    public void Add(ScalarType scalar) => _scalars[scalar.Name] = scalar;

    public void Add(Type type, EnumType names) => _leaves[type] = names;

    public void Add(ObjectModel model)
    {
        if (!_objects.TryAdd(model.ClrType, model))
        {
            throw new SchemaException($"{model.ClrType} is already in the graph as {_objects[model.ClrType].Type}; use Extend.");
        }
    }

    public bool Has(Type type) => _objects.ContainsKey(type);

    /// <summary>The scalar that was registered by name.</summary>
    public ScalarType Scalar(string name) =>
        _scalars.GetValueOrDefault(name) ?? throw new SchemaException($"There is no scalar {name}; register it with Scalar.");

    /// <summary>The object type of a class.</summary>
    public ObjectModel Object(Type type) =>
        _objects.GetValueOrDefault(type) ?? throw new SchemaException($"{type} is not in the graph; register it with Object or InMemory.");

    /// <summary>The scalar or enum of a class, or null.</summary>
    public NamedType? Leaf(Type type)
    {
        if (type.IsEnum && !_leaves.ContainsKey(type))
        {
            Add(type, EnumTypes.Of(type, type.Name));
        }

        return _leaves.GetValueOrDefault(type);
    }

    /// <summary>The type of a field with such values.</summary>
    public GraphType Output(ClrShape shape) => Wrap(shape, type => Leaf(type) ?? Object(type).Type);

    /// <summary>The type of an argument or input field with such values.</summary>
    public GraphType Input(ClrShape shape) => Wrap(shape, type => Leaf(type) ?? Inputs.Object(type));

    /// <summary>The list and non-null wrappers of a shape around a named type.</summary>
    public static GraphType Wrap(ClrShape shape, Func<Type, GraphType> named)
    {
        var type = shape.Item is { } item ? new ListType(Wrap(item, named)) : named(shape.Type);
        return shape.IsNullable ? type : new NonNullType(type);
    }
}
