using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>Says what is wrong with a literal where a type is expected. Variables inside it are taken to fit.</summary>
/// <param name="report">Gets the message and the node it is about.</param>
/// <param name="includeSuggestions">Adds "Did you mean" to messages.</param>
internal sealed class LiteralValidator(Action<string, Node> report, bool includeSuggestions)
{
    private readonly List<object> _path = [];

    /// <summary>Where inside the whole literal the current problem is: <c> at .field[0]</c>, or nothing.</summary>
    public string Path =>
        _path.Count == 0 ? "" : $" at {string.Concat(_path.Select(p => p is int ? $"[{p}]" : $".{p}"))}";

    public void Check(ValueNode literal, GraphType type)
    {
        switch (literal, type)
        {
            case (VariableNode, _):
                break;
            case (NullValueNode, NonNullType):
                report($"Expected value of non-null type \"{type}\" not to be null.", literal);
                break;
            case (_, NonNullType nonNull):
                Check(literal, nonNull.OfType);
                break;
            case (NullValueNode, _):
                break;
            case (ListValueNode list, ListType { OfType: var item }):
                CheckList(list, item);
                break;
            case (_, ListType { OfType: var item }):
                Check(literal, item);
                break;
            case (_, InputObjectType input):
                CheckObject(literal, input);
                break;
            default:
                CheckLeaf(literal, type);
                break;
        }
    }

    private void CheckList(ListValueNode list, GraphType item)
    {
        for (var i = 0; i < list.Values.Count; i++)
        {
            CheckAt(i, list.Values[i], item);
        }
    }

    private void CheckAt(object step, ValueNode literal, GraphType type)
    {
        _path.Add(step);
        Check(literal, type);
        _path.RemoveAt(_path.Count - 1);
    }

    private void CheckObject(ValueNode literal, InputObjectType type)
    {
        if (literal is not ObjectValueNode value)
        {
            report($"Expected value of type \"{type}\" to be an object, found: {literal}.", literal);
            return;
        }

        var given = value.Fields.GroupBy(f => f.Name.Value).ToDictionary(
            g => g.Key,
            g => g.Last().Value,
            StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldValue))
            {
                CheckAt(field.Name, fieldValue, field.Type);
            }
            else if (field.IsRequired)
            {
                report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {literal}.",
                    literal);
            }
        }

        foreach (var unknown in value.Fields.Where(f => !type.Fields.Contains(f.Name.Value)))
        {
            ReportUnknown(unknown, value, type);
        }

        if (type.IsOneOf)
        {
            CheckOneOf(value, type);
        }
    }

    private void ReportUnknown(ObjectFieldNode field, ObjectValueNode value, InputObjectType type)
    {
        var name = field.Name.Value;
        var suggestion = includeSuggestions ? Suggestion.For(name, type.Fields.Select(f => f.Name)) : "";
        var found = suggestion.Length > 0 ? $".{suggestion} Found" : ", found";
        report($"Expected value of type \"{type}\" not to include unknown field \"{name}\"{found}: {value}.", field);
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType type)
    {
        var known = value.Fields.Where(f => type.Fields.Contains(f.Name.Value)).ToList();
        if (known.Count != 1 || known[0].Value is NullValueNode)
        {
            report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for "
                + "that field must be non-null.",
                value);
        }
    }

    private void CheckLeaf(ValueNode literal, GraphType type)
    {
        try
        {
            _ = type is EnumType values
                ? values.ParseLiteral(literal)
                : ((ScalarType)type).ParseLiteral(WithoutVariables(literal));
        }
        catch (CoercionException e)
        {
            report(e.Message + SuggestionFor(literal, type), literal);
        }
    }

    private string SuggestionFor(ValueNode literal, GraphType type) => includeSuggestions && type is EnumType values
        ? Suggestion.For(literal.ToString(), values.Values.Select(v => v.Name), "the enum value")
        : "";

    /// <summary>The values of variables are not known yet: null stands for them.</summary>
    private static ValueNode WithoutVariables(ValueNode literal) => literal switch
    {
        VariableNode => new NullValueNode(),
        ListValueNode list => new ListValueNode([.. list.Values.Select(WithoutVariables)]) { Location = list.Location },
        ObjectValueNode value =>
            new ObjectValueNode([.. value.Fields.Select(WithoutVariables)]) { Location = value.Location },
        _ => literal,
    };

    private static ObjectFieldNode WithoutVariables(ObjectFieldNode field) =>
        new() { Name = field.Name, Value = WithoutVariables(field.Value), Location = field.Location };
}
