using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Merging;

/// <summary>Says whether two fields are given the same arguments, in whatever order.</summary>
internal sealed class ArgumentComparison
{
    private readonly Dictionary<ValueNode, string> _keys = [];

    public bool AreSame(IReadOnlyList<ArgumentNode> left, IReadOnlyList<ArgumentNode> right)
    {
        if (left.Count != right.Count)
        {
            return false;
        }

        return left.All(
            l => right.LastOrDefault(r => r.Name.Value == l.Name.Value) is { } r && KeyOf(l.Value) == KeyOf(r.Value));
    }

    private string KeyOf(ValueNode value)
    {
        if (!_keys.TryGetValue(value, out var key))
        {
            _keys[value] = key = Printer.Print(Sorted(value));
        }

        return key;
    }

    private static ValueNode Sorted(ValueNode value) => value switch
    {
        ListValueNode list => new ListValueNode([.. list.Values.Select(Sorted)]),
        ObjectValueNode fields =>
            new ObjectValueNode([.. fields.Fields.OrderBy(f => f.Name.Value, StringComparer.Ordinal).Select(Sorted)]),
        _ => value,
    };

    private static ObjectFieldNode Sorted(ObjectFieldNode field) =>
        new() { Name = field.Name, Value = Sorted(field.Value) };
}
