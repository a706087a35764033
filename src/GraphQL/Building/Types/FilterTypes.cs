using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Filtering;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>Makes the inputs of <c>where</c>: one per object type, and one with the operations of each kind of column.</summary>
internal sealed class FilterTypes
{
    private readonly Dictionary<ObjectModel, InputObjectType> _types = [];
    private readonly Queue<ObjectModel> _unfinished = new();
    private readonly Dictionary<NamedType, InputObjectType> _operations = [];

    /// <summary>The input for entities of this type; its fields come with <see cref="Finish"/>, when all types have theirs.</summary>
    public InputObjectType For(ObjectModel model)
    {
        if (!_types.TryGetValue(model, out var type))
        {
            _types[model] = type = new InputObjectType($"{model.Type.Name}FilterInput");
            AddCombinations(type);
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

    private InputObjectType? TypeOf(FieldDefinition field) => field.Binding switch
    {
        ColumnBinding when field.Type.Nullable is NamedType { IsLeaf: true } leaf => Operations(leaf),
        OneBinding one => For(one.Target),
        _ => null,
    };

    private InputObjectType Operations(NamedType leaf)
    {
        if (!_operations.TryGetValue(leaf, out var type))
        {
            _operations[leaf] = type = new InputObjectType($"{Prefix(leaf)}OperationFilterInput");
            if (leaf == BuiltInScalars.String)
            {
                AddCombinations(type);
            }

            foreach (var operation in FilterOperations.Of(leaf))
            {
                var name = GraphName.Field(operation.ToString());
                type.Fields.Add(new InputValue(name, OperandOf(operation, leaf)) { Binding = operation });
            }
        }

        return type;
    }

    private static GraphType OperandOf(FilterOperator operation, NamedType leaf) =>
        operation is FilterOperator.In or FilterOperator.Nin ? new ListType(leaf) : leaf;

    private static void AddCombinations(InputObjectType type)
    {
        var several = new ListType(new NonNullType(type));
        type.Fields.Add(new InputValue("and", several) { Binding = FilterOperator.And });
        type.Fields.Add(new InputValue("or", several) { Binding = FilterOperator.Or });
    }

    private static string Prefix(NamedType leaf) => leaf.Name switch
    {
        "ID" => "Id",
        "UUID" => "Uuid",
        var name => name,
    };
}
