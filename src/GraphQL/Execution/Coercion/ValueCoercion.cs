using System.Collections;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>From JSON-like variable values to what the program uses (https://spec.graphql.org/September2025/#sec-Input-Values).</summary>
/// <param name="report">Told everything that does not fit; the coerced value is then not to be used.</param>
internal sealed class ValueCoercion(Action<InputProblem> report)
{
    public object? Coerce(object? value, GraphType type, InputPath? path = null)
    {
        switch (type)
        {
            case NonNullType when value is null:
                report(new InputProblem(InputMessages.MustNotBeNull(type), path));
                return null;
            case NonNullType nonNull:
                return Coerce(value, nonNull.OfType, path);
            case var _ when value is null:
                return null;
            case ListType list:
                return CoerceList(value, list, path);
            case InputObjectType fields:
                return CoerceObject(value, fields, path);
            case EnumType names:
                return CoerceEnum(value, names, path);
            default:
                return CoerceScalar(value, (ScalarType)type, path);
        }
    }

    private List<object?> CoerceList(object value, ListType type, InputPath? path)
    {
        if (value is string or IDictionary || value is not IEnumerable items || value is IReadOnlyDictionary<string, object?>)
        {
            return [Coerce(value, type.OfType, path)];
        }

        var coerced = new List<object?>();
        foreach (var item in items)
        {
            coerced.Add(Coerce(item, type.OfType, new InputPath(path, coerced.Count)));
        }

        return coerced;
    }

    private Dictionary<string, object?>? CoerceObject(object value, InputObjectType type, InputPath? path)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
        {
            report(new InputProblem(InputMessages.MustBeObject(type, Inspect.Value(value)), path));
            return null;
        }

        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            CoerceField(field, given, type, coerced, path);
        }

        ReportUnknown(given, type, path);
        ReportOneOf(given, type, path);
        return coerced;
    }

    private void CoerceField(
        InputValue field, IReadOnlyDictionary<string, object?> given, InputObjectType type, Dictionary<string, object?> coerced, InputPath? path)
    {
        if (given.TryGetValue(field.Name, out var value))
        {
            coerced[field.Name] = Coerce(value, field.Type, new InputPath(path, field.Name));
        }
        else if (field.HasDefault)
        {
            coerced[field.Name] = LiteralCoercion.Default(field);
        }
        else if (field.IsRequired)
        {
            report(new InputProblem(InputMessages.MissingField(type, field.Name, Inspect.Value(given)), path));
        }
    }

    private void ReportUnknown(IReadOnlyDictionary<string, object?> given, InputObjectType type, InputPath? path)
    {
        foreach (var name in given.Keys.Where(name => !type.Fields.Contains(name)))
        {
            report(new InputProblem(InputMessages.UnknownField(type, name, Inspect.Value(given)), path));
        }
    }

    private void ReportOneOf(IReadOnlyDictionary<string, object?> given, InputObjectType type, InputPath? path)
    {
        var known = type.IsOneOf ? given.Where(g => type.Fields.Contains(g.Key)).ToList() : [];
        if (type.IsOneOf && (known.Count != 1 || known[0].Value is null))
        {
            var place = known.Count == 1 ? new InputPath(path, known[0].Key) : path;
            report(new InputProblem(InputMessages.ExactlyOne(type), place));
        }
    }

    private object? CoerceEnum(object value, EnumType type, InputPath? path)
    {
        if (value is string name && type.Values.TryGet(name, out var found))
        {
            return found.Value;
        }

        var shown = Inspect.Value(value);
        report(new InputProblem(
            value is string ? InputMessages.UnknownEnumValue(type, shown) : InputMessages.NoEnumName(type, shown), path));
        return null;
    }

    private object? CoerceScalar(object value, ScalarType type, InputPath? path)
    {
        try
        {
            return type.ParseValue(value);
        }
        catch (CoercionException e)
        {
            report(new InputProblem(e.Message, path));
            return null;
        }
    }
}
