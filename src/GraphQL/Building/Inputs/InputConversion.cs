using System.Collections;
using System.Globalization;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>From coerced values to the types that a record declares.</summary>
/// <param name="idOf">The type whose ids the values are, or null when they are no ids.</param>
/// <param name="nameOf">The name in the graph of an entity.</param>
internal sealed class InputConversion(string? idOf, Func<Type, string> nameOf)
{
    private InputRecord? _record;

    public object? To(Type target, object? value)
    {
        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            // Null cannot clear a value that is never null: it says no more than leaving the field out.
            var item = target.GenericTypeArguments[0];
            return value is null && item.IsValueType && Nullable.GetUnderlyingType(item) is null
                ? Activator.CreateInstance(target)
                : Activator.CreateInstance(target, [To(item, value)]);
        }

        return value is null ? EmptyOf(target) : ToPresent(Nullables.Underlying(target), value);
    }

    private object ToPresent(Type target, object value) => value switch
    {
        string text when idOf is not null && target == typeof(Guid) => NodeId.Read(text, idOf),
        _ when target.IsInstanceOfType(value) && target != typeof(object) => value,
        IReadOnlyDictionary<string, object?> fields when target != typeof(object) => (_record ??= new InputRecord(target, nameOf)).Read(fields),
        List<object?> items when target != typeof(object) => ToList(target, items),
        _ when target == typeof(object) => value,
        _ => Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
    };

    private object ToList(Type target, List<object?> items)
    {
        var itemType = target.IsArray ? target.GetElementType()! : target.GenericTypeArguments[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        foreach (var item in items)
        {
            list.Add(To(itemType, item));
        }

        if (!target.IsArray)
        {
            return list;
        }

        var array = Array.CreateInstance(itemType, list.Count);
        list.CopyTo(array, 0);
        return array;
    }

    private static object? EmptyOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
