using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>A type of C# as the graph sees it: whether it may be null, and of what it is a list.</summary>
/// <param name="Type">The type without <c>?</c>, <c>Optional</c> and list.</param>
/// <param name="IsNullable">Whether null is among its values.</param>
/// <param name="Item">The items when it is a list.</param>
internal sealed record ClrShape(Type Type, bool IsNullable, ClrShape? Item = null)
{
    public static ClrShape Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    public static ClrShape Of(ParameterInfo parameter) => Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    /// <summary>A value whose annotation is not known: references are then never null.</summary>
    public static ClrShape Of(Type type) => Of(type, null);

    /// <summary>What an expression yields: the property it reads says whether it may be null.</summary>
    public static ClrShape Of(LambdaExpression lambda) => lambda.Body is MemberExpression { Member: PropertyInfo property }
        ? Of(property)
        : Of(lambda.ReturnType) with { IsNullable = Nullables.MayBeNull(lambda) };

    private static ClrShape Of(Type type, NullabilityInfo? info)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Of(type.GenericTypeArguments[0], info?.GenericTypeArguments[0]) with { IsNullable = true };
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return new ClrShape(underlying, true);
        }

        var isNullable = !type.IsValueType && info?.ReadState == NullabilityState.Nullable;
        return ItemOf(type) is { } item
            ? new ClrShape(type, isNullable, Of(item, info?.ElementType ?? info?.GenericTypeArguments.FirstOrDefault()))
            : new ClrShape(type, isNullable);
    }

    private static Type? ItemOf(Type type)
    {
        if (type == typeof(string) || type == typeof(JsonElement) || !typeof(IEnumerable).IsAssignableFrom(type))
        {
            return null;
        }

        return type.GetInterfaces().Prepend(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];
    }
}
