using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Filtering;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>Makes the inputs of <c>order</c>: one per object type, with its columns and to-one relations.</summary>
internal sealed class SortTypes
{
    private readonly Dictionary<ObjectModel, InputObjectType> _types = [];
    private readonly Queue<ObjectModel> _unfinished = new();

    private readonly EnumType _direction = new("SortEnumType") { Description = "The direction of an order." };

    public SortTypes()
    {
        _direction.Values.Add(new EnumValue("ASC", SortDirection.Ascending) { Description = "Smallest first." });
        _direction.Values.Add(new EnumValue("DESC", SortDirection.Descending) { Description = "Largest first." });
    }

    /// <summary>The input for entities of this type; its fields come with <see cref="Finish"/>, when all types have theirs.</summary>
    public InputObjectType For(ObjectModel model)
    {
        if (!_types.TryGetValue(model, out var type))
        {
            _types[model] = type = new InputObjectType($"{model.Type.Name}SortInput");
            _unfinished.Enqueue(model);
        }

        return type;
    }

    public void Finish()
    {
        while (_unfinished.TryDequeue(out var model))
        {
            foreach (var field in model.Type.Fields.Where(f => !model.Unfiltered.Contains(f.Name)))
            {
                if (TypeOf(field) is { } type)
                {
                    _types[model].Fields.Add(new InputValue(field.Name, type) { Description = field.Description, Binding = field.Binding });
                }
            }
        }
    }

    private NamedType? TypeOf(FieldDefinition field) => field.Binding switch
    {
        ColumnBinding when field.Type.Nullable is NamedType { IsLeaf: true } => _direction,
        OneBinding one => For(one.Target),
        _ => null,
    };
}
