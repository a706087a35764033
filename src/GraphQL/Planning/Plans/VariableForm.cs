using System.Text;
using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Filtering;
using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Plans;

/// <summary>
/// The form of the variables of a request: which are given and null, the fields of input objects, the items of lists of these,
/// and the few values that decide about the plan. Requests of one form have one plan.
/// </summary>
internal sealed class VariableForm
{
    private readonly StringBuilder _text = new();

    public static string Of(OperationDefinitionNode operation, VariableRoles roles, Schema schema, VariableValues values)
    {
        if (operation.VariableDefinitions.Count == 0)
        {
            return "";
        }

        var form = new VariableForm();
        foreach (var definition in operation.VariableDefinitions)
        {
            var name = definition.Variable.Name.Value;
            if (!values.TryGet(name, out var value))
            {
                form._text.Append('-');
            }
            else if (TypeReference.Resolve(schema, definition.Type) is { } type)
            {
                form.Add(value, type, roles[name]);
            }
        }

        return form._text.ToString();
    }

    private void Add(object? value, GraphType type, VariableRole role)
    {
        switch (value)
        {
            case null:
                _text.Append('n');
                break;
            case IReadOnlyDictionary<string, object?> fields when type.Named is InputObjectType input:
                AddObject(fields, input, role);
                break;
            case IReadOnlyList<object?> items when type.Named is InputObjectType:
                AddList(items, type, role);
                break;
            case IReadOnlyList<object?> items when items.Contains(null):
                _text.Append('?');
                break;
            default:
                AddLeaf(value, role);
                break;
        }
    }

    private void AddObject(IReadOnlyDictionary<string, object?> fields, InputObjectType type, VariableRole role)
    {
        _text.Append('{');
        foreach (var (name, value) in fields)
        {
            _text.Append(name).Append(':');
            Add(value, type.Fields[name]!.Type, role);
        }

        _text.Append('}');
    }

    private void AddList(IReadOnlyList<object?> items, GraphType type, VariableRole role)
    {
        _text.Append('[');
        foreach (var item in items)
        {
            Add(item, type, role);
        }

        _text.Append(']');
    }

    private void AddLeaf(object value, VariableRole role)
    {
        _text.Append('v');
        if (role.HasFlag(VariableRole.Condition) || value is SortDirection)
        {
            _text.Append(Canonical.Text(value)).Append(',');
        }
        else if (role.HasFlag(VariableRole.PageSize) && value is int size)
        {
            _text.Append(PageSize.Rounded(size)).Append(',');
        }
    }
}
