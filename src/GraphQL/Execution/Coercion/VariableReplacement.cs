using System.Globalization;
using System.Numerics;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>Puts the values of variables into a literal for a scalar that takes lists or objects, for example <c>Any</c>.</summary>
internal static class VariableReplacement
{
    public static ValueNode Replace(ValueNode literal, VariableValues variables) => literal switch
    {
        VariableNode variable => variables.TryGet(variable.Name.Value, out var value) ? Literal(value) : new NullValueNode(),
        ListValueNode list => new ListValueNode([.. list.Values.Select(v => Replace(v, variables))]),
        ObjectValueNode fields => new ObjectValueNode([.. fields.Fields.Where(f => !IsMissing(f.Value, variables)).Select(
            f => new ObjectFieldNode { Name = f.Name, Value = Replace(f.Value, variables) })]),
        _ => literal,
    };

    private static bool IsMissing(ValueNode value, VariableValues variables) =>
        value is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);

    private static ValueNode Literal(object? value) => value switch
    {
        null => new NullValueNode(),
        bool flag => new BooleanValueNode(flag),
        string text => new StringValueNode(text),
        int or long or BigInteger => new IntValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        double or decimal => new FloatValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        IReadOnlyDictionary<string, object?> map => new ObjectValueNode([.. map.Select(
            f => new ObjectFieldNode { Name = new NameNode(f.Key), Value = Literal(f.Value) })]),
        System.Collections.IEnumerable items => new ListValueNode([.. items.Cast<object?>().Select(Literal)]),
        _ => new StringValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };
}
