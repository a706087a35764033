using System.Reflection;

namespace CrmGraph.GraphQL.Building;

/// <summary>The entity whose id a property or parameter says to be, with <see cref="NodeIdAttribute{TEntity}"/>.</summary>
internal static class IdentifiedEntity
{
    /// <returns>Null when it is the id of none.</returns>
    public static Type? Of(ICustomAttributeProvider member) => member.GetCustomAttributes(inherit: false)
        .Select(a => a.GetType())
        .FirstOrDefault(a => a.IsGenericType && a.GetGenericTypeDefinition() == typeof(NodeIdAttribute<>))?.GenericTypeArguments[0];
}
