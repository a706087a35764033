using System.Collections;
using System.Globalization;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Building.Inputs;

/// <summary>From coerced values to the types that a record declares.</summary>
/// <param name="idOf">The type whose ids the values are, or null when they are no ids.</param>
/// <param name="modelOf">The type in the graph of an entity.</param>
internal sealed class InputConversion(ObjectModel? idOf, Func<Type, ObjectModel> modelOf)
{
    private InputRecord? _record;

    public object? To(Type target, object? value, NamedIds ids)
    {
        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            // Null cannot clear a value that is never null: it says no more than leaving the field out.
            var item = target.GenericTypeArguments[0];
            return value is null && item.IsValueType && Nullable.GetUnderlyingType(item) is null
                ? Activator.CreateInstance(target)
                : Activator.CreateInstance(target, [To(item, value, ids)]);
        }

        return value is null ? EmptyOf(target) : ToPresent(Nullables.Underlying(target), value, ids);
    }

    private object ToPresent(Type target, object value, NamedIds ids) => value switch
    {
        string text when idOf is not null && target == typeof(Guid) => ids.Present(idOf, NodeId.Read(text, idOf.Type.Name)),
        _ when target.IsInstanceOfType(value) && target != typeof(object) => value,
        IReadOnlyDictionary<string, object?> fields when target != typeof(object) => (_record ??= new InputRecord(target, modelOf)).Read(fields, ids),
        List<object?> items when target != typeof(object) => ToList(target, items, ids),
        _ when target == typeof(object) => value,
        _ => Convert.ChangeType(value, target, CultureInfo.InvariantCulture),
    };

    private object ToList(Type target, List<object?> items, NamedIds ids)
    {
        var itemType = target.IsArray ? target.GetElementType()! : target.GenericTypeArguments[0];
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        foreach (var item in items)
        {
            list.Add(To(itemType, item, ids));
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
