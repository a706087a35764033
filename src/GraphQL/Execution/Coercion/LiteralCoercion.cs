using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>From literals, with variables in them, to what the program uses.</summary>
/// <param name="variables">The variables of the request; null for a default value, which has none.</param>
/// <param name="report">Told everything that does not fit; the coerced value is then not to be used.</param>
internal sealed class LiteralCoercion(VariableValues? variables, Action<InputProblem> report)
{
    /// <summary>The default of an argument or input field, which the schema has been validated for.</summary>
    public static object? Default(InputValue input) =>
        new LiteralCoercion(null, p => throw new GraphQLException(new GraphQLError(p.Message))).Coerce(input.DefaultValue!, input.Type);

    public object? Coerce(ValueNode literal, GraphType type, InputPath? path = null)
    {
        switch (literal, type)
        {
            case (VariableNode variable, _):
                return CoerceVariable(variable, type, path);
            case (NullValueNode, NonNullType):
                return Problem(InputMessages.MustNotBeNull(type), literal, path);
            case (_, NonNullType nonNull):
                return Coerce(literal, nonNull.OfType, path);
            case (NullValueNode, _):
                return null;
            case (ListValueNode items, ListType list):
                return items.Values.Select((item, i) => Coerce(item, list.OfType, new InputPath(path, i), missingIsNull: true)).ToList();
            case (_, ListType list):
                return new List<object?> { Coerce(literal, list.OfType, path) };
            case (_, InputObjectType fields):
                return CoerceObject(literal, fields, path);
            case (_, EnumType names):
                return CoerceEnum(literal, names, path);
            default:
                return CoerceScalar(literal, (ScalarType)type, path);
        }
    }

    private object? Coerce(ValueNode item, GraphType type, InputPath path, bool missingIsNull) =>
        missingIsNull && item is VariableNode variable && !type.IsNonNull && variables?.TryGet(variable.Name.Value, out _) != true
            ? null
            : Coerce(item, type, path);

    private object? CoerceVariable(VariableNode variable, GraphType type, InputPath? path)
    {
        object? value = null;
        if (variables?.TryGet(variable.Name.Value, out value) != true)
        {
            return type.IsNonNull
                ? Problem($"Expected variable \"{Name(variable)}\" provided to type \"{type}\" to provide a runtime value.", variable, path)
                : null;
        }

        return value is null && type.IsNonNull
            ? Problem($"Expected variable \"{Name(variable)}\" provided to non-null type \"{type}\" not to be null.", variable, path)
            : value;
    }

    private Dictionary<string, object?>? CoerceObject(ValueNode literal, InputObjectType type, InputPath? path)
    {
        if (literal is not ObjectValueNode given)
        {
            Problem(InputMessages.MustBeObject(type, literal.ToString()!), literal, path);
            return null;
        }

        var byName = given.Fields.ToDictionary(f => f.Name.Value, f => f.Value, StringComparer.Ordinal);
        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            CoerceField(field, byName, given, type, coerced, path);
        }

        foreach (var unknown in given.Fields.Where(f => !type.Fields.Contains(f.Name.Value)))
        {
            Problem(InputMessages.UnknownField(type, unknown.Name.Value, literal.ToString()!), unknown.Value, path);
        }

        ReportOneOf(byName, coerced, type, literal, path);
        return coerced;
    }

    private void CoerceField(
        InputValue field,
        Dictionary<string, ValueNode> given,
        ObjectValueNode whole,
        InputObjectType type,
        Dictionary<string, object?> coerced,
        InputPath? path)
    {
        if (given.TryGetValue(field.Name, out var literal) && (field.IsRequired || !IsMissing(literal)))
        {
            coerced[field.Name] = Coerce(literal, field.Type, new InputPath(path, field.Name));
        }
        else if (field.HasDefault)
        {
            coerced[field.Name] = Default(field);
        }
        else if (field.IsRequired)
        {
            Problem(InputMessages.MissingField(type, field.Name, whole.ToString()), whole, path);
        }
    }

    private bool IsMissing(ValueNode literal) =>
        literal is VariableNode variable && variables?.TryGet(variable.Name.Value, out _) != true;

    private void ReportOneOf(
        Dictionary<string, ValueNode> given, Dictionary<string, object?> coerced, InputObjectType type, ValueNode literal, InputPath? path)
    {
        if (!type.IsOneOf)
        {
            return;
        }

        if (given.Count == 1 && given.Values.First() is VariableNode variable)
        {
            ReportOneOfVariable(variable, given.Keys.First(), type, literal, path);
        }
        else if (given.Count != 1 || coerced.Count != 1 || coerced.Values.First() is null)
        {
            Problem(InputMessages.ExactlyOne(type), literal, given.Count == 1 ? new InputPath(path, given.Keys.First()) : path);
        }
    }

    private void ReportOneOfVariable(VariableNode variable, string field, InputObjectType type, ValueNode literal, InputPath? path)
    {
        object? value = null;
        var isGiven = variables?.TryGet(variable.Name.Value, out value) == true;
        if (value is null)
        {
            Problem(
                $"Expected variable \"{Name(variable)}\" provided to field \"{field}\" for OneOf Input Object type \"{type}\" "
                + (isGiven ? "not to be null." : "to provide a runtime value."),
                literal,
                path);
        }
    }

    private object? CoerceEnum(ValueNode literal, EnumType type, InputPath? path)
    {
        if (literal is EnumValueNode name && type.Values.TryGet(name.Value, out var found))
        {
            return found.Value;
        }

        var shown = literal.ToString()!;
        return Problem(
            literal is EnumValueNode ? InputMessages.UnknownEnumValue(type, $"\"{shown}\"") : InputMessages.NoEnumLiteral(type, shown),
            literal,
            path);
    }

    private object? CoerceScalar(ValueNode literal, ScalarType type, InputPath? path)
    {
        try
        {
            return type.ParseLiteral(variables is null ? literal : VariableReplacement.Replace(literal, variables));
        }
        catch (CoercionException e)
        {
            return Problem(e.Message, literal, path);
        }
    }

    private object? Problem(string message, ValueNode literal, InputPath? path)
    {
        report(new InputProblem(message, path, literal));
        return null;
    }

    private static string Name(VariableNode variable) => $"${variable.Name.Value}";
}
